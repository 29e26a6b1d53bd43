// The bytes that come in, cut as they will be stored.
import { chunkBytes } from '../../crypto/chunks.ts';
import type { Bytes } from '../../crypto/encoding.ts';
import { type Layout, plainLength, type Span } from './layout.ts';

/** The source went away or changed under the reader. */
export class SourceUnreadable extends Error {}

export interface SourceSpan extends Span {
  /** Bytes of the source in this span, without padding. */
  readonly bytes: Bytes;
  /** One for each chunk, padded with zeros. */
  readonly chunks: readonly Bytes[];
}

export async function readSource(source: Blob, layout: Layout, span: Span): Promise<SourceSpan> {
  const begin = Math.min(span.from * chunkBytes, layout.sizeBytes);
  const end = Math.min((span.to + 1) * chunkBytes, layout.sizeBytes);
  const bytes = await readBytes(source, begin, end);
  const chunks = Array.from({ length: span.to - span.from + 1 }, (_, at) =>
    padded(bytes.subarray(at * chunkBytes, (at + 1) * chunkBytes), plainLength(layout, span.from + at)),
  );
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
