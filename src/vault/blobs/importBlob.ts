// Bytes come in: read, hashed, sealed and written by the segment, each step busy while the others are. Sealing always comes
// before the transaction, since one that waits for Web Crypto commits early.
import { blobKey, newChunkPrefix, sealChunk } from '../../crypto/chunks.ts';
import type { Bytes } from '../../crypto/encoding.ts';
import { randomBytes } from '../../crypto/random.ts';
import { type BlobId, idFromBytes } from '../../domain/ids.ts';
import type { Progress, StoredBlob } from '../api.ts';
import type { SegmentRow, SideRow } from './blobRows.ts';
import {
  type BlobInfo,
  type BlobVault,
  type ChunkedBlob,
  keepOpened,
  nameOfBlob,
  type OpenBlob,
  openBlob,
  readStart,
  type StartInfo,
  sealRow,
} from './blobVault.ts';
import { isLastChunk, layoutOf, progressAfter, segmentSpan } from './layout.ts';
import { matchStored } from './matchStored.ts';
import { readSource, type SourceSpan } from './sourceChunks.ts';
import { createSourceHash, type SourceHash } from './sourceHash.ts';

export interface ImportStep {
  readonly onProgress?: (progress: Progress) => void;
  /** Throws to end the import between two segments; what is stored stays for the next time. */
  readonly checkpoint: () => void;
}
interface Import {
  readonly vault: BlobVault;
  readonly source: Blob;
  /** The first segment, read already. */
  readonly first: SourceSpan;
  readonly startName: string;
  readonly start: StartInfo;
  readonly step: ImportStep;
}
/** A blob on its way in. It gets its row at the end, when its hash is known. */
interface Unfinished extends ChunkedBlob {
  readonly blob: BlobId;
}
interface Begun {
  readonly blob: Unfinished;
  /** Stored already. */
  readonly segments: number;
  /** Of the source as far as it is stored. */
  readonly hash: SourceHash;
}

/** Stores a source, goes on with an import that stopped, or finds that the same bytes are here already. */
export async function importBlob(
  vault: BlobVault,
  source: Blob,
  first: SourceSpan,
  startName: string,
  step: ImportStep,
): Promise<StoredBlob> {
  const [start, fresh] = await Promise.all([
    readStart(vault, startName),
    begin(vault, source.size, idFromBytes<BlobId>(randomBytes(16))),
  ]);
  const run: Import = { vault, source, first, startName, step, start };
  try {
    const same = await findSame(run);
    if (same !== null) return same;
    return await store(run, (await goOn(run)) ?? fresh);
  } finally {
    fresh.hash.abandon();
  }
}

async function store(run: Import, begun: Begun): Promise<StoredBlob> {
  try {
    return await complete(run, begun, await importFrom(run, begun));
  } finally {
    begun.hash.abandon();
  }
}

async function findSame({ vault, source, start, step }: Import): Promise<StoredBlob | null> {
  for (const blob of start.blobs) {
    const known = await openBlob(vault, blob);
    if (typeof known === 'string' || known.info.sizeBytes !== source.size) continue;
    const { segments } = await matchStored(vault, known, source, step);
    if (segments < known.layout.segments) continue;
    await touch(vault, known);
    return { blob, sha256: known.info.sha256, sizeBytes: known.info.sizeBytes };
  }
  return null;
}

/** Asked for again, it is young again: sweeping must not take it before its entry is committed. */
async function touch(vault: BlobVault, { info, name }: OpenBlob): Promise<void> {
  const young: BlobInfo = { ...info, storedMs: vault.nowMs() };
  await vault.rows.write([], [[name, await sealRow(vault, 'blob', name, young)]]);
  vault.opened.delete(info.blob);
}

/** Null when nothing is under way, or something of other bytes, which then is removed. */
async function goOn(run: Import): Promise<Begun | null> {
  if (run.start.partial === null) return null;
  const begun = await begin(run.vault, run.source.size, run.start.partial.blob);
  try {
    const match = await matchStored(run.vault, begun.blob, run.source, run.step, begun.hash.update);
    if (!match.differs) return { ...begun, segments: match.segments };
    await run.vault.rows.remove(begun.blob.name, []);
  } catch (cause) {
    begun.hash.abandon();
    throw cause;
  }
  begun.hash.abandon();
  return null;
}

async function begin(vault: BlobVault, sizeBytes: number, blob: BlobId): Promise<Begun> {
  const layout = layoutOf(sizeBytes);
  const [name, key] = await Promise.all([nameOfBlob(vault, blob), blobKey(vault.keys.blobs, blob)]);
  return { blob: { blob, name, key, layout }, segments: 0, hash: await createSourceHash(layout.segments) };
}

/** Writes all but the last segment, which is returned: it is written with the rows that make the blob whole. */
async function importFrom(run: Import, { blob, segments, hash }: Begun): Promise<readonly SegmentRow[]> {
  const { vault, source, step } = run;
  const prefix = newChunkPrefix();
  const read = (segment: number) => {
    if (segment === 0) return Promise.resolve(run.first);
    const reading = segment < blob.layout.segments ? readSource(source, blob.layout, segmentSpan(blob.layout, segment)) : null;
    reading?.catch(() => undefined);
    return reading;
  };
  let rows: readonly SideRow[] = blob.layout.segments > 1 ? [await partialRow(run, blob)] : [];
  let reading = read(segments);
  let sealed: SegmentRow | null = null;
  for (let segment = segments; segment < blob.layout.segments; segment += 1) {
    step.checkpoint();
    const given = (await reading) as SourceSpan;
    reading = read(segment + 1);
    const writing: Promise<void> | null = sealed === null ? null : vault.rows.write([sealed], rows);
    if (writing !== null) rows = [];
    const sealing = sealSegment(blob, prefix, segment, given);
    sealing.catch(() => undefined);
    hash.update(given.bytes);
    [sealed] = await Promise.all([sealing, writing]);
    step.onProgress?.(progressAfter(blob.layout, given.to));
  }
  return sealed === null ? [] : [sealed];
}

async function sealSegment(blob: Unfinished, prefix: Bytes, segment: number, { from, chunks }: SourceSpan): Promise<SegmentRow> {
  const sealed = await Promise.all(
    chunks.map((plain, at) => sealChunk(blob.key, prefix, from + at, isLastChunk(blob.layout, from + at), plain)),
  );
  return { name: blob.name, segment, sealed: new Blob([...sealed]) };
}

async function partialRow({ vault, startName, start }: Import, { blob }: Unfinished): Promise<SideRow> {
  const partial = start.partial?.blob === blob ? start.partial : { blob, startedMs: vault.nowMs() };
  return [startName, await sealRow(vault, 'start', startName, { ...start, partial })];
}

async function complete(run: Import, { blob, hash }: Begun, last: readonly SegmentRow[]): Promise<StoredBlob> {
  const { vault, startName, start, source } = run;
  const stored: StoredBlob = { blob: blob.blob, sha256: await hash.finish(), sizeBytes: source.size };
  const info: BlobInfo = { v: 1, ...stored, storedMs: vault.nowMs(), start: startName };
  const after: StartInfo = { v: 1, blobs: [...start.blobs, blob.blob], partial: null };
  const [infoRow, startRow] = await Promise.all([
    sealRow(vault, 'blob', blob.name, info),
    sealRow(vault, 'start', startName, after),
  ]);
  await vault.rows.write(last, [
    [blob.name, infoRow],
    [startName, startRow],
  ]);
  keepOpened(vault, blob.blob, Promise.resolve({ ...blob, info }));
  return stored;
}
