// Where the bytes of a blob lie: padded to a Padmé length, cut into chunks.
import { chunkBytes } from '../../crypto/chunks.ts';
import { padme } from '../../crypto/padding.ts';

/** Shorter blobs are padded to this, since Padmé tells short lengths exactly. */
const leastPadded = 1024;

export interface Layout {
  readonly sizeBytes: number;
  readonly paddedBytes: number;
  readonly chunks: number;
}

export function layoutOf(sizeBytes: number): Layout {
  const paddedBytes = Math.max(leastPadded, padme(sizeBytes));
  return { sizeBytes, paddedBytes, chunks: Math.ceil(paddedBytes / chunkBytes) };
}

/** Bytes of chunk `index` before sealing, padding included. */
export const plainLength = (layout: Layout, index: number): number =>
  Math.min(chunkBytes, layout.paddedBytes - index * chunkBytes);

export const isLastChunk = (layout: Layout, index: number): boolean => index === layout.chunks - 1;

/** Chunks handled at once: 4 MiB, which bounds the memory of every import, read and check. */
export const chunksPerBatch = 16;

export interface ChunkSpan {
  readonly from: number;
  /** Included. */
  readonly to: number;
}

export function* batches(layout: Layout, from = 0): Generator<ChunkSpan> {
  for (let first = from; first < layout.chunks; first += chunksPerBatch) {
    yield { from: first, to: Math.min(first + chunksPerBatch, layout.chunks) - 1 };
  }
}
