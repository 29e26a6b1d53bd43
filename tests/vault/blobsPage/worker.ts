import { expose } from 'comlink';
import { equalBytes, utf8 } from '../../../src/crypto/encoding.ts';
import { randomBytes } from '../../../src/crypto/random.ts';
import { deriveKeys } from '../../../src/crypto/vaultKey.ts';
import type { BlobId, DeviceId } from '../../../src/domain/ids.ts';
import { blobRowsOf } from '../../../src/vault/blobs/blobRows.ts';
import { createBlobs, createBlobVault } from '../../../src/vault/blobs.ts';
import { VaultDatabase } from '../../../src/vault/store/database.ts';
import { plainBlobs } from './plainBlobs.ts';
import { syntheticBytes, syntheticSource } from './syntheticSource.ts';

const db = new VaultDatabase('sealed');
/** A fixed key, so that a page that was closed finds its blobs again. */
async function openBlobs() {
  await db.open();
  const parts = {
    rows: blobRowsOf(db),
    keys: await deriveKeys(utf8('a key for nothing but these runs')),
    vault: 'AAAAAAAAAAAAAAAAAAAAAA' as DeviceId,
    nowMs: Date.now,
    closed: new AbortController().signal,
  };
  return createBlobs(createBlobVault(parts), () => null);
}
const opening = openBlobs();

const fileOf = (sizeBytes: number) => new Blob([randomBytes(sizeBytes)]);

/** Milliseconds that each run took. */
async function timed(count: number, run: (index: number) => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const start = performance.now();
    await run(index);
    times.push(performance.now() - start);
  }
  return times;
}

const underTest = {
  /** Attachments of random bytes, sealed: their ids, and the milliseconds for each. */
  async writeSealed(count: number, sizeBytes: number) {
    const blobs = await opening;
    const files = Array.from({ length: count }, () => fileOf(sizeBytes));
    const ids: BlobId[] = [];
    const times = await timed(count, async (index) => {
      const stored = await blobs.put(files[index] as Blob);
      if (!stored.ok) throw new Error(stored.error.type);
      ids.push(stored.value.blob);
    });
    return { times, ids };
  },
  async readSealed(ids: readonly BlobId[]) {
    const blobs = await opening;
    return timed(ids.length, async (index) => {
      const answer = await blobs.read(ids[index] as BlobId);
      if (!answer.ok) throw new Error(answer.error.type);
    });
  },
  async writePlain(count: number, sizeBytes: number, durability: IDBTransactionDurability) {
    const plain = await plainBlobs();
    const files = Array.from({ length: count }, () => fileOf(sizeBytes));
    return timed(count, (index) => plain.put(index, files[index] as Blob, durability));
  },
  async readPlain(count: number) {
    const plain = await plainBlobs();
    return timed(count, async (index) => {
      const bytes = await (await plain.get(index)).arrayBuffer();
      if (bytes.byteLength === 0) throw new Error('a plain blob is empty');
    });
  },
  async clear() {
    await Promise.all([db.blobs.clear(), db.blobRows.clear(), (await plainBlobs()).clear()]);
  },
  /** Imports a source that lies nowhere; ends after `stopAfterBytes` as if it were cancelled. */
  async importSynthetic(sizeBytes: number, stopAfterBytes = Number.POSITIVE_INFINITY) {
    const blobs = await opening;
    const abort = new AbortController();
    const start = performance.now();
    const answer = await blobs.put(syntheticSource(sizeBytes), {
      signal: abort.signal,
      onProgress: ({ done }) => {
        if (done >= stopAfterBytes) abort.abort();
      },
    });
    return { answer, ms: performance.now() - start };
  },
  async streamSynthetic(blob: BlobId) {
    const blobs = await opening;
    const start = performance.now();
    const answer = await blobs.stream(blob);
    if (!answer.ok) throw new Error(answer.error.type);
    let at = 0;
    let isSame = true;
    for await (const piece of answer.value) {
      isSame &&= equalBytes(piece, syntheticBytes(at, piece.length));
      at += piece.length;
    }
    return { bytes: at, isSame, ms: performance.now() - start };
  },
  async readSyntheticAt(blob: BlobId, offset: number, length: number) {
    const blobs = await opening;
    const start = performance.now();
    const answer = await blobs.read(blob, { offset, length });
    return { isSame: answer.ok && equalBytes(answer.value, syntheticBytes(offset, length)), ms: performance.now() - start };
  },
  async storedSegments() {
    await opening;
    return db.blobs.count();
  },
};
export type BlobsUnderTest = typeof underTest;
expose(underTest);
