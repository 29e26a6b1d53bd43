// The blob store of an open vault: bytes of evidence, streamed in and out in sealed chunks.
import { chunkBytes } from '../crypto/chunks.ts';
import { streamSha256 } from '../crypto/digest.ts';
import { type Bytes, toHex } from '../crypto/encoding.ts';
import type { BlobId, Sha256 } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { BlobError, Blobs, Cancelled, JobOptions, NotOpen, StorageFull, StoredBlob } from './api.ts';
import { type BlobVault, nameOfBlob, nameOfStart, type OpenBlob, openBlob, readStart } from './blobs/blobVault.ts';
import { importBlob } from './blobs/importBlob.ts';
import { layoutOf, progressAfter, segmentSpan, spansOf } from './blobs/layout.ts';
import { blobFinding, readAll, readSpan } from './blobs/readChunks.ts';
import { readSource, SourceUnreadable } from './blobs/sourceChunks.ts';
import { type RunAlone, startRow, sweepBlobs } from './blobs/sweepBlobs.ts';
import { isStorageFull } from './store/database.ts';

export type BlobVaultParts = Omit<BlobVault, 'opened'>;
/** What the journal says of a blob, if it says anything. */
export type Remembered = (blob: BlobId) => { readonly sha256: Sha256; readonly sizeBytes: number } | null;

type PutError = StorageFull | NotOpen | Cancelled | { readonly type: 'unreadable' };

export const createBlobVault = (parts: BlobVaultParts): BlobVault => ({ ...parts, opened: new Map() });

export interface BlobStore extends Blobs {
  /** Gives back the room of what was never finished or never came into the journal, once it is a month old. See `sweepBlobs`. */
  sweep(attached: ReadonlySet<BlobId>): Promise<number>;
}

export function createBlobs(vault: BlobVault, remembered: Remembered): BlobStore {
  const runAlone = createQueues();
  return {
    put: (source, options = {}) => put(vault, source, options, runAlone),
    read: (blob, range) => read(vault, blob, range),
    stream: async (blob) => {
      const opened = await opening(vault, blob);
      return opened.ok ? ok(streamOf(vault, opened.value)) : opened;
    },
    verify: (blob, options = {}) => verify(vault, blob, remembered(blob), options),
    sweep: (attached) => sweepBlobs(vault, attached, runAlone),
  };
}

/** Work under one name waits for the work before it, so that the same source twice at once is stored once. */
function createQueues(): RunAlone {
  const last = new Map<string, Promise<unknown>>();
  return async (name, work) => {
    const before = last.get(name) ?? Promise.resolve();
    const mine = before.then(work, work);
    last.set(name, mine);
    try {
      return await mine;
    } finally {
      if (last.get(name) === mine) last.delete(name);
    }
  };
}

class Ended extends Error {}

async function put(
  vault: BlobVault,
  source: Blob,
  { onProgress, signal }: JobOptions,
  runAlone: RunAlone,
): Promise<Result<StoredBlob, PutError>> {
  const checkpoint = () => {
    if (vault.closed.aborted || signal?.aborted === true) throw new Ended('An import was ended');
  };
  let startName: string | null = null;
  try {
    checkpoint();
    const layout = layoutOf(source.size);
    const first = await readSource(source, layout, segmentSpan(layout, 0));
    const name = await nameOfStart(vault, source.size, first.bytes);
    startName = name;
    const step = { checkpoint, ...(onProgress !== undefined && { onProgress }) };
    return ok(await runAlone(name, () => importBlob(vault, source, first, name, step)));
  } catch (cause) {
    if (cause instanceof Ended) return err({ type: vault.closed.aborted ? 'notOpen' : 'cancelled' });
    if (cause instanceof SourceUnreadable) return err({ type: 'unreadable' });
    if (!isStorageFull(cause)) throw cause;
    if (startName !== null) await forgetPartial(vault, startName);
    return err({ type: 'storageFull' });
  }
}

/** Gives back the room that an import took which found the disk full. */
async function forgetPartial(vault: BlobVault, startName: string): Promise<void> {
  const start = await readStart(vault, startName);
  if (start.partial === null) return;
  const row = await startRow(vault, startName, { ...start, partial: null });
  await vault.rows.remove(await nameOfBlob(vault, start.partial.blob), [row]);
}

async function opening(vault: BlobVault, blob: BlobId): Promise<Result<OpenBlob, BlobError>> {
  if (vault.closed.aborted) return err({ type: 'notOpen' });
  const opened = await openBlob(vault, blob);
  if (opened === 'missing') return err({ type: 'noSuchBlob' });
  if (opened !== 'damaged') return ok(opened);
  return err({ type: 'damaged', finding: blobFinding(await nameOfBlob(vault, blob), null, 'damaged') });
}

async function read(
  vault: BlobVault,
  blob: BlobId,
  range: { readonly offset: number; readonly length: number } | undefined,
): Promise<Result<Bytes, BlobError>> {
  const opened = await opening(vault, blob);
  if (!opened.ok) return opened;
  const { sizeBytes } = opened.value.info;
  const begin = Math.min(Math.max(0, range?.offset ?? 0), sizeBytes);
  const end = Math.min(begin + Math.max(0, range?.length ?? sizeBytes), sizeBytes);
  if (begin === end) return ok(new Uint8Array(0));
  const from = Math.floor(begin / chunkBytes);
  const pieces: Bytes[] = [];
  for (const span of spansOf({ from, to: Math.floor((end - 1) / chunkBytes) })) {
    const chunks = await readSpan(vault, opened.value, span);
    if (!chunks.ok) return err({ type: 'damaged', finding: chunks.error });
    pieces.push(...chunks.value);
  }
  return ok(cut(pieces, begin - from * chunkBytes, end - begin));
}

/** `length` bytes from `offset`, which lies in the first piece. */
function cut(pieces: readonly Bytes[], offset: number, length: number): Bytes {
  const bytes = new Uint8Array(length);
  let at = -offset;
  for (const piece of pieces) {
    bytes.set(piece.subarray(Math.max(0, -at), length - at), Math.max(0, at));
    at += piece.length;
  }
  return bytes;
}

/** A stream ends with an error where a chunk is damaged or the vault locks: what came before it was sound. */
function streamOf(vault: BlobVault, blob: OpenBlob): ReadableStream<Uint8Array> {
  const batches = readAll(vault, blob);
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (vault.closed.aborted) throw new Error('The vault was locked while a blob was read');
        const { value, done } = await batches.next();
        if (done === true) controller.close();
        else if (!value.ok) throw new Error(`A blob cannot be read on: ${value.error.fault}`);
        else for (const chunk of value.value) if (chunk.length > 0) controller.enqueue(chunk);
      },
      cancel: async () => void (await batches.return(undefined)),
    },
    { highWaterMark: 1 },
  );
}

async function verify(
  vault: BlobVault,
  blob: BlobId,
  remembered: ReturnType<Remembered>,
  options: JobOptions,
): Promise<Result<{ readonly matches: boolean; readonly sha256: Sha256 }, BlobError | Cancelled>> {
  const opened = await opening(vault, blob);
  if (!opened.ok) return opened;
  const { info } = opened.value;
  const sha256 = await hashStored(vault, opened.value, options);
  if (!sha256.ok) return sha256;
  const known = remembered ?? info;
  const matches = sha256.value === known.sha256 && info.sha256 === known.sha256 && info.sizeBytes === known.sizeBytes;
  return ok({ matches, sha256: sha256.value });
}

async function hashStored(
  vault: BlobVault,
  blob: OpenBlob,
  { onProgress, signal }: JobOptions,
): Promise<Result<Sha256, BlobError | Cancelled>> {
  const hash = await streamSha256();
  let isFinished = false;
  let chunks = 0;
  try {
    for await (const batch of readAll(vault, blob)) {
      if (signal?.aborted === true) return err({ type: 'cancelled' });
      if (vault.closed.aborted) return err({ type: 'notOpen' });
      if (!batch.ok) return err({ type: 'damaged', finding: batch.error });
      for (const plain of batch.value) hash.update(plain);
      chunks += batch.value.length;
      onProgress?.(progressAfter(blob.layout, chunks - 1));
    }
    isFinished = true;
    return ok(toHex(hash.finish()) as Sha256);
  } finally {
    if (!isFinished) hash.finish();
  }
}
