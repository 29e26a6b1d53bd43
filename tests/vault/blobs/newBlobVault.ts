// A blob store over an IndexedDB of its own, with the real keys and tables.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { type Bytes, concatBytes } from '../../../src/crypto/encoding.ts';
import { randomBytes } from '../../../src/crypto/random.ts';
import { createVaultKey, deriveKeys } from '../../../src/crypto/vaultKey.ts';
import { type BlobId, type DeviceId, idFromBytes } from '../../../src/domain/ids.ts';
import type { Blobs, StoredBlob } from '../../../src/vault/api.ts';
import { type BlobRows, blobRowsOf } from '../../../src/vault/blobs/blobRows.ts';
import type { BlobVault } from '../../../src/vault/blobs/blobVault.ts';
import { type BlobStore, createBlobs, createBlobVault, type Remembered } from '../../../src/vault/blobs.ts';
import { VaultDatabase } from '../../../src/vault/store/database.ts';

export interface TestBlobs {
  readonly db: VaultDatabase;
  readonly vault: BlobVault;
  readonly blobs: BlobStore;
  readonly closing: AbortController;
  readonly clock: { ms: number };
  /** The same disk, unlocked again. */
  readonly reopen: () => TestBlobs;
}

export async function newBlobVault(
  remembered: Remembered = () => null,
  over: (rows: BlobRows) => BlobRows = (rows) => rows,
): Promise<TestBlobs> {
  const db = new VaultDatabase('blobs-under-test', { indexedDB: new IDBFactory(), IDBKeyRange });
  await db.open();
  const keys = await deriveKeys(createVaultKey());
  const id = idFromBytes<DeviceId>(randomBytes(16));
  const clock = { ms: Date.UTC(2026, 10, 22) };
  const unlock = (): TestBlobs => {
    const closing = new AbortController();
    const rows = over(blobRowsOf(db));
    const vault = createBlobVault({ rows, keys, vault: id, nowMs: () => clock.ms, closed: closing.signal });
    return { db, vault, blobs: createBlobs(vault, remembered), closing, clock, reopen: unlock };
  };
  return unlock();
}

/** Bytes that look like nothing and are the same each time. */
export function bytesOf(length: number, seed = 1): Bytes {
  const bytes = new Uint8Array(length);
  let state = seed;
  for (let i = 0; i < length; i += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[i] = state >>> 24;
  }
  return bytes;
}

export async function mustPut(blobs: Blobs, bytes: Bytes): Promise<StoredBlob> {
  const answer = await blobs.put(new Blob([bytes]));
  if (!answer.ok) throw new Error(`put answered ${answer.error.type}`);
  return answer.value;
}

export async function mustRead(blobs: Blobs, blob: BlobId): Promise<Bytes> {
  const answer = await blobs.read(blob);
  if (!answer.ok) throw new Error(`read answered ${answer.error.type}`);
  return answer.value;
}

/** For megabytes, where a deep comparison takes seconds. */
export const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

export async function gather(stream: ReadableStream<Uint8Array>): Promise<Bytes> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return concatBytes(...pieces);
}
