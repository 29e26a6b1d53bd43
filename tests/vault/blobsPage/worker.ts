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

const underTest = {
  /** Milliseconds to write `count` attachments, and their ids. */
  async writeSealed(count: number, sizeBytes: number) {
    const blobs = await opening;
    const ids: BlobId[] = [];
    let ms = 0;
    for (let index = 0; index < count; index += 1) {
      const file = fileOf(sizeBytes);
      const start = performance.now();
      const stored = await blobs.put(file);
      ms += performance.now() - start;
      if (!stored.ok) throw new Error(stored.error.type);
      ids.push(stored.value.blob);
    }
    return { ms, ids };
  },
  async readSealed(ids: readonly BlobId[]) {
    const blobs = await opening;
    let bytes = 0;
    const start = performance.now();
    for (const id of ids) {
      const answer = await blobs.read(id);
      if (!answer.ok) throw new Error(answer.error.type);
      bytes += answer.value.length;
    }
    return { ms: performance.now() - start, bytes };
  },
  async writePlain(count: number, sizeBytes: number, durability: IDBTransactionDurability) {
    const plain = await plainBlobs();
    let ms = 0;
    for (let index = 0; index < count; index += 1) {
      const file = fileOf(sizeBytes);
      const start = performance.now();
      await plain.put(index, file, durability);
      ms += performance.now() - start;
    }
    return { ms };
  },
  async readPlain(count: number) {
    const plain = await plainBlobs();
    let bytes = 0;
    const start = performance.now();
    for (let index = 0; index < count; index += 1) bytes += (await (await plain.get(index)).arrayBuffer()).byteLength;
    return { ms: performance.now() - start, bytes };
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
  async storedChunks() {
    await opening;
    return db.blobs.count();
  },
};
export type BlobsUnderTest = typeof underTest;
expose(underTest);
