// Bytes come in: read, hashed, sealed and written in batches, each step busy while the others are. Sealing always comes before
// the transaction, since one that waits for Web Crypto commits early.
import { blobKey, newChunkPrefix, sealChunk } from '../../crypto/chunks.ts';
import { streamSha256 } from '../../crypto/digest.ts';
import { type Bytes, toHex } from '../../crypto/encoding.ts';
import { randomBytes } from '../../crypto/random.ts';
import { type BlobId, idFromBytes, type Sha256 } from '../../domain/ids.ts';
import type { Progress, StoredBlob } from '../api.ts';
import type { BlobBatch, ChunkRow } from './blobRows.ts';
import {
  type BlobInfo,
  type BlobVault,
  type ChunkedBlob,
  nameOfBlob,
  openBlob,
  readStart,
  type StartInfo,
  sealRow,
} from './blobVault.ts';
import { batches, isLastChunk, layoutOf } from './layout.ts';
import { type Match, matchStored, progressAfter } from './matchStored.ts';
import { readSource, type SourceBatch } from './sourceChunks.ts';

export interface ImportStep {
  readonly onProgress?: (progress: Progress) => void;
  /** Throws to end the import between two batches; what is stored stays for the next time. */
  readonly checkpoint: () => void;
}
interface Import {
  readonly vault: BlobVault;
  readonly source: Blob;
  readonly startName: string;
  readonly start: StartInfo;
  readonly step: ImportStep;
}
/** A blob on its way in. It gets its row at the end, when its hash is known. */
interface Unfinished extends ChunkedBlob {
  readonly blob: BlobId;
}

/** Stores a source, goes on with an import that stopped, or finds that the same bytes are here already. */
export async function importBlob(vault: BlobVault, source: Blob, startName: string, step: ImportStep): Promise<StoredBlob> {
  const run: Import = { vault, source, startName, step, start: await readStart(vault, startName) };
  return (await findSame(run)) ?? (await goOn(run)) ?? (await importFrom(run, await freshBlob(run), noMatch()));
}

async function findSame({ vault, source, start, step }: Import): Promise<StoredBlob | null> {
  for (const blob of start.blobs) {
    const known = await openBlob(vault, blob);
    if (typeof known === 'string' || known.info.sizeBytes !== source.size) continue;
    const match = await matchStored(vault, known, source, step);
    match.hash.finish();
    if (match.chunks === known.layout.chunks) return { blob, sha256: known.info.sha256, sizeBytes: known.info.sizeBytes };
  }
  return null;
}

/** Null when no import of this source is under way, or when it was of other bytes, which then are removed. */
async function goOn(run: Import): Promise<StoredBlob | null> {
  if (run.start.partial === null) return null;
  const partial = await chunkedBlob(run, run.start.partial.blob);
  const match = await matchStored(run.vault, partial, run.source, run.step);
  if (!match.differs) return importFrom(run, partial, Promise.resolve(match));
  match.hash.finish();
  await run.vault.rows.remove(partial.name, []);
  return null;
}

const noMatch = async (): Promise<Match> => ({ chunks: 0, hash: await streamSha256(), differs: false });

const freshBlob = (run: Import): Promise<Unfinished> => chunkedBlob(run, idFromBytes<BlobId>(randomBytes(16)));

const chunkedBlob = async ({ vault, source }: Import, blob: BlobId): Promise<Unfinished> => ({
  blob,
  name: await nameOfBlob(vault, blob),
  key: await blobKey(vault.keys.blobs, blob),
  layout: layoutOf(source.size),
});

async function importFrom(run: Import, blob: Unfinished, matching: Promise<Match>): Promise<StoredBlob> {
  const { chunks: from, hash } = await matching;
  const { vault, source, step } = run;
  const prefix = newChunkPrefix();
  const spans = [...batches(blob.layout, from)];
  let writing: Promise<void> = Promise.resolve();
  let rows: BlobBatch['rows'] = spans.length > 1 ? [await partialRow(run, blob)] : [];
  let last: readonly ChunkRow[] = [];
  try {
    let reading = spans[0] === undefined ? null : readSource(source, blob.layout, spans[0]);
    for (const [at, span] of spans.entries()) {
      step.checkpoint();
      const batch = (await reading) as SourceBatch;
      const next = spans[at + 1];
      reading = next === undefined ? null : readSource(source, blob.layout, next);
      reading?.catch(() => undefined);
      const sealing = sealBatch(blob, prefix, batch);
      hash.update(batch.bytes);
      last = await sealing;
      await writing;
      if (next !== undefined) {
        writing = vault.rows.write({ chunks: last, rows });
        writing.catch(() => undefined);
        rows = [];
      }
      step.onProgress?.(progressAfter(blob.layout, span.to));
    }
  } catch (cause) {
    hash.finish();
    await writing.catch(() => undefined);
    throw cause;
  }
  const stored: StoredBlob = { blob: blob.blob, sha256: toHex(hash.finish()) as Sha256, sizeBytes: source.size };
  await vault.rows.write({ chunks: last, rows: await finalRows(run, blob, stored) });
  return stored;
}

const sealBatch = (blob: Unfinished, prefix: Bytes, batch: SourceBatch): Promise<readonly ChunkRow[]> =>
  Promise.all(
    batch.chunks.map(async (plain, at) => {
      const index = batch.from + at;
      const sealed = await sealChunk(blob.key, prefix, index, isLastChunk(blob.layout, index), plain);
      return { name: blob.name, index, sealed };
    }),
  );

type Row = readonly [name: string, sealed: Bytes];

async function partialRow({ vault, startName, start }: Import, { blob }: Unfinished): Promise<Row> {
  const partial = start.partial?.blob === blob ? start.partial : { blob, startedMs: vault.nowMs() };
  return [startName, await sealRow(vault, 'start', startName, { ...start, partial })];
}

async function finalRows({ vault, startName, start }: Import, { blob, name }: Unfinished, stored: StoredBlob): Promise<Row[]> {
  const info: BlobInfo = { v: 1, ...stored, storedMs: vault.nowMs(), start: startName };
  const after: StartInfo = { v: 1, blobs: [...start.blobs, blob], partial: null };
  return [
    [name, await sealRow(vault, 'blob', name, info)],
    [startName, await sealRow(vault, 'start', startName, after)],
  ];
}
