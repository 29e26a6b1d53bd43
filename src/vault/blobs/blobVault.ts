// What every part of the blob store works with: the rows, the keys, and the small sealed rows beside the chunks.
import { blobKey } from '../../crypto/chunks.ts';
import { nameOf } from '../../crypto/digest.ts';
import { type Bytes, concatBytes, utf8, utf8Text } from '../../crypto/encoding.ts';
import { associated, open, seal } from '../../crypto/seal.ts';
import type { VaultKeys } from '../../crypto/vaultKey.ts';
import type { BlobId, DeviceId, Sha256 } from '../../domain/ids.ts';
import type { BlobRows } from './blobRows.ts';
import { type Layout, layoutOf } from './layout.ts';

export interface BlobVault {
  readonly rows: BlobRows;
  readonly keys: VaultKeys;
  readonly vault: DeviceId;
  readonly nowMs: () => number;
  /** Fires when the vault locks: what still runs ends with `notOpen`. */
  readonly closed: AbortSignal;
  readonly opened: Map<BlobId, Promise<OpenBlob | 'missing' | 'damaged'>>;
}

/** A blob that is stored whole. */
export interface BlobInfo {
  readonly v: 1;
  readonly blob: BlobId;
  readonly sha256: Sha256;
  readonly sizeBytes: number;
  readonly storedMs: number;
  /** Name of the row of those that begin alike. */
  readonly start: string;
}
/** What is stored of sources with one size that begin alike: how a source that was seen before is found again. */
export interface StartInfo {
  readonly v: 1;
  readonly blobs: readonly BlobId[];
  readonly partial: { readonly blob: BlobId; readonly startedMs: number } | null;
}
export interface ChunkedBlob {
  readonly name: string;
  readonly key: CryptoKey;
  readonly layout: Layout;
}
export interface OpenBlob extends ChunkedBlob {
  readonly info: BlobInfo;
}

/** The name of a blob's row and chunks: its id itself is never on disk in clear. */
export const nameOfBlob = (vault: BlobVault, blob: BlobId): Promise<string> => nameOf(vault.keys.names, 'blob', utf8(blob));

/** As many of a source's first bytes as its start's name is made of. */
const startBytes = 64 * 1024;

/** `front` are the first bytes of the source, `startBytes` of them or all. */
export async function nameOfStart(vault: BlobVault, sizeBytes: number, front: Bytes): Promise<string> {
  const size = new Uint8Array(8);
  new DataView(size.buffer).setBigUint64(0, BigInt(sizeBytes));
  return nameOf(vault.keys.names, 'blob start', concatBytes(size, front.subarray(0, startBytes)));
}

const place = (vault: BlobVault, kind: 'blob' | 'start', name: string) => associated('holdfast row', 1, vault.vault, kind, name);

export const sealRow = (vault: BlobVault, kind: 'blob' | 'start', name: string, value: BlobInfo | StartInfo): Promise<Bytes> =>
  seal(vault.keys.blobRows, utf8(JSON.stringify(value)), place(vault, kind, name));

export async function openRow(vault: BlobVault, name: string, sealed: Bytes): Promise<BlobInfo | StartInfo | null> {
  return (await openInfo(vault, name, sealed)) ?? (await openStart(vault, name, sealed));
}

export const openInfo = async (vault: BlobVault, name: string, sealed: Bytes): Promise<BlobInfo | null> =>
  (await openJson(vault, 'blob', name, sealed)) as BlobInfo | null;

export const openStart = async (vault: BlobVault, name: string, sealed: Bytes): Promise<StartInfo | null> =>
  (await openJson(vault, 'start', name, sealed)) as StartInfo | null;

async function openJson(vault: BlobVault, kind: 'blob' | 'start', name: string, sealed: Bytes): Promise<unknown> {
  const plain = await open(vault.keys.blobRows, sealed, place(vault, kind, name));
  const text = plain === null ? null : utf8Text(plain);
  return text === null ? null : (JSON.parse(text) as unknown);
}

export const isInfo = (row: BlobInfo | StartInfo): row is BlobInfo => 'sha256' in row;

/** Null and damaged rows alike read as nothing known: the row only saves work. */
export async function readStart(vault: BlobVault, name: string): Promise<StartInfo> {
  const sealed = await vault.rows.row(name);
  const start = sealed === undefined ? null : await openStart(vault, name, sealed);
  return start ?? { v: 1, blobs: [], partial: null };
}

/** Open blobs that are kept at hand; a blob's key costs as much as two chunks. */
const mostOpened = 256;

export function openBlob(vault: BlobVault, blob: BlobId): Promise<OpenBlob | 'missing' | 'damaged'> {
  const known = vault.opened.get(blob);
  if (known !== undefined) return known;
  const opening = readBlobInfo(vault, blob).then((answer) => {
    if (typeof answer === 'string') vault.opened.delete(blob);
    return answer;
  });
  keepOpened(vault, blob, opening);
  return opening;
}

/** At hand from now on; the one that came first goes when there are too many. */
export function keepOpened(vault: BlobVault, blob: BlobId, opening: Promise<OpenBlob | 'missing' | 'damaged'>): void {
  for (const oldest of vault.opened.keys()) {
    if (vault.opened.size < mostOpened) break;
    vault.opened.delete(oldest);
  }
  vault.opened.set(blob, opening);
}

async function readBlobInfo(vault: BlobVault, blob: BlobId): Promise<OpenBlob | 'missing' | 'damaged'> {
  const name = await nameOfBlob(vault, blob);
  const [sealed, key] = await Promise.all([vault.rows.row(name), blobKey(vault.keys.blobs, blob)]);
  if (sealed === undefined) return 'missing';
  const info = await openInfo(vault, name, sealed);
  if (info === null || info.blob !== blob) return 'damaged';
  return { info, name, key, layout: layoutOf(info.sizeBytes) };
}
