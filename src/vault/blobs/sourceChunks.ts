// The bytes that come in, cut as they will be stored, and hashed on the way.
import { chunkBytes } from '../../crypto/chunks.ts';
import type { Bytes } from '../../crypto/encoding.ts';
import { type ChunkSpan, type Layout, plainLength } from './layout.ts';

/** The source went away or changed under the reader. */
export class SourceUnreadable extends Error {}

export interface SourceBatch extends ChunkSpan {
  /** Plain bytes of the source in this span, without padding. */
  readonly bytes: Bytes;
  /** One for each chunk, padded with zeros. */
  readonly chunks: readonly Bytes[];
}

export async function readSource(source: Blob, layout: Layout, span: ChunkSpan): Promise<SourceBatch> {
  const begin = Math.min(span.from * chunkBytes, layout.sizeBytes);
  const end = Math.min((span.to + 1) * chunkBytes, layout.sizeBytes);
  const bytes = await readBytes(source, begin, end);
  const chunks: Bytes[] = [];
  for (let index = span.from; index <= span.to; index += 1) {
    chunks.push(
      padded(bytes.subarray((index - span.from) * chunkBytes, (index - span.from + 1) * chunkBytes), plainLength(layout, index)),
    );
  }
  return { ...span, bytes, chunks };
}

async function readBytes(source: Blob, begin: number, end: number): Promise<Bytes> {
  if (begin === end) return new Uint8Array(0);
  let bytes: Bytes;
  try {
    bytes = new Uint8Array(await source.slice(begin, end).arrayBuffer());
  } catch (cause) {
    throw new SourceUnreadable('A source cannot be read', { cause });
  }
  if (bytes.length !== end - begin) throw new SourceUnreadable('A source is shorter than it said');
  return bytes;
}

function padded(bytes: Bytes, length: number): Bytes {
  if (bytes.length === length) return bytes;
  const longer = new Uint8Array(length);
  longer.set(bytes);
  return longer;
}
