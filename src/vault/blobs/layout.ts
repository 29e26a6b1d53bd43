// Where the bytes of a blob lie: padded to a Padmé length, cut into chunks, and these stored by the segment.
import { chunkBytes, chunkOverheadBytes } from '../../crypto/chunks.ts';
import { padme } from '../../crypto/padding.ts';

/** Shorter blobs are padded to this, since Padmé tells short lengths exactly. */
const leastPadded = 1024;
/** One row: 8 MiB. It bounds the memory of every import, read and check, and most documents are one row. */
export const chunksPerSegment = 32;

export interface Layout {
  readonly sizeBytes: number;
  readonly paddedBytes: number;
  readonly chunks: number;
  readonly segments: number;
}
/** Chunks that lie beside each other in one segment. */
export interface Span {
  readonly from: number;
  /** Included. */
  readonly to: number;
}

export function layoutOf(sizeBytes: number): Layout {
  const paddedBytes = Math.max(leastPadded, padme(sizeBytes));
  const chunks = Math.ceil(paddedBytes / chunkBytes);
  return { sizeBytes, paddedBytes, chunks, segments: Math.ceil(chunks / chunksPerSegment) };
}

/** Bytes of chunk `index` before sealing, padding included. */
export const plainLength = (layout: Layout, index: number): number =>
  Math.min(chunkBytes, layout.paddedBytes - index * chunkBytes);

export const isLastChunk = (layout: Layout, index: number): boolean => index === layout.chunks - 1;

export const segmentOf = (index: number): number => Math.floor(index / chunksPerSegment);

export function segmentSpan(layout: Layout, segment: number): Span {
  const from = segment * chunksPerSegment;
  return { from, to: Math.min(from + chunksPerSegment, layout.chunks) - 1 };
}

/** Bytes of a span after sealing. */
export const sealedLength = (layout: Layout, { from, to }: Span): number =>
  (to - from) * chunkBytes + plainLength(layout, to) + (to - from + 1) * chunkOverheadBytes;

/** Where chunk `index` begins in its segment. */
export const sealedOffset = (index: number): number => (index % chunksPerSegment) * (chunkBytes + chunkOverheadBytes);

/** A range of chunks, in pieces that end with their segment. */
export function spansOf({ from, to }: Span): readonly Span[] {
  const spans: Span[] = [];
  for (let first = from; first <= to; first = (spans.at(-1) as Span).to + 1) {
    const endOfSegment = (segmentOf(first) + 1) * chunksPerSegment - 1;
    spans.push({ from: first, to: Math.min(to, endOfSegment) });
  }
  return spans;
}

/** How far a job is after chunk `index`, in bytes of the source. */
export const progressAfter = (layout: Layout, index: number) => ({
  done: Math.min(layout.sizeBytes, (index + 1) * chunkBytes),
  total: layout.sizeBytes,
});
