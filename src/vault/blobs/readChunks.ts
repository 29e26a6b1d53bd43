// Chunks out of storage, opened at their place.
import { chunkBytes, chunkOverheadBytes, openChunk } from '../../crypto/chunks.ts';
import type { Bytes } from '../../crypto/encoding.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Finding } from '../api.ts';
import type { BlobVault, ChunkedBlob, OpenBlob } from './blobVault.ts';
import {
  chunksPerSegment,
  isLastChunk,
  type Layout,
  plainLength,
  type Span,
  sealedLength,
  sealedOffset,
  segmentOf,
  segmentSpan,
} from './layout.ts';

export const blobFinding = (name: string, segment: number | null, fault: Finding['fault']): Finding => ({
  table: 'blobs',
  row: segment === null ? name : `${name}/${segment}`,
  fault,
});

/** The plain chunks of a span within one segment, padding included; or what is wrong with it. */
export async function openSpan(
  vault: BlobVault,
  blob: ChunkedBlob,
  span: Span,
): Promise<readonly Bytes[] | 'missing' | 'damaged'> {
  const segment = await vault.rows.segment(blob.name, segmentOf(span.from));
  if (segment === undefined) return 'missing';
  if (segment.size !== sealedLength(blob.layout, segmentSpan(blob.layout, segmentOf(span.from)))) return 'damaged';
  const [begin, length] = [sealedOffset(span.from), sealedLength(blob.layout, span)];
  const sealed = await bytesOf(length === segment.size ? segment : segment.slice(begin, begin + length));
  if (sealed === null) return 'damaged';
  const opened = await Promise.all(
    Array.from({ length: span.to - span.from + 1 }, (_, at) => openAt(blob, span.from + at, sealed.subarray(sealedOffset(at)))),
  );
  return opened.every((chunk) => chunk !== null) ? opened : 'damaged';
}

/** Null when the file behind a segment is gone. */
async function bytesOf(part: Blob): Promise<Bytes | null> {
  try {
    return new Uint8Array(await part.arrayBuffer());
  } catch {
    return null;
  }
}

async function openAt({ key, layout }: ChunkedBlob, index: number, sealed: Bytes): Promise<Bytes | null> {
  const length = plainLength(layout, index);
  const plain = await openChunk(key, index, isLastChunk(layout, index), sealed.subarray(0, length + chunkOverheadBytes));
  return plain?.length === length ? plain : null;
}

/** As `openSpan`, with the padding cut off and the finding named. */
export async function readSpan(vault: BlobVault, blob: OpenBlob, span: Span): Promise<Result<readonly Bytes[], Finding>> {
  const opened = await openSpan(vault, blob, span);
  if (typeof opened !== 'string') return ok(opened.map((plain, at) => withoutPadding(blob.layout, span.from + at, plain)));
  const segment = segmentOf(span.from);
  const isMoved = opened === 'damaged' && (await opensElsewhere(vault, blob, segment));
  return err(blobFinding(blob.name, segment, isMoved ? 'swapped' : opened));
}

const withoutPadding = (layout: Layout, index: number, plain: Bytes): Bytes =>
  plain.subarray(0, Math.max(0, Math.min(plain.length, layout.sizeBytes - index * chunkBytes)));

/** A segment whose first chunk opens at another place of its blob was moved there. */
async function opensElsewhere(vault: BlobVault, blob: OpenBlob, segment: number): Promise<boolean> {
  const stored = await vault.rows.segment(blob.name, segment);
  const sealed = stored === undefined ? null : await bytesOf(stored.slice(0, chunkBytes + chunkOverheadBytes));
  if (sealed === null) return false;
  for (let other = 0; other < blob.layout.segments; other += 1) {
    if (other !== segment && (await openAt(blob, other * chunksPerSegment, sealed)) !== null) return true;
  }
  return false;
}

/** All of a blob, a segment at a time, with the next on its way while one is used. Ends after the first finding. */
export async function* readAll(vault: BlobVault, blob: OpenBlob): AsyncGenerator<Result<readonly Bytes[], Finding>> {
  const read = (segment: number) => {
    const reading = readSpan(vault, blob, segmentSpan(blob.layout, segment));
    reading.catch(() => undefined);
    return reading;
  };
  let reading = read(0);
  for (let segment = 0; segment < blob.layout.segments; segment += 1) {
    const answer = await reading;
    if (answer.ok && segment + 1 < blob.layout.segments) reading = read(segment + 1);
    yield answer;
    if (!answer.ok) return;
  }
}
