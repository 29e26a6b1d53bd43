// How much of a source is stored already: byte for byte, since nothing less shows that going on from there gives the source.
import { equalBytes } from '../../crypto/encoding.ts';
import type { BlobVault, ChunkedBlob } from './blobVault.ts';
import type { ImportStep } from './importBlob.ts';
import { progressAfter, segmentSpan } from './layout.ts';
import { openSpan } from './readChunks.ts';
import { readSource } from './sourceChunks.ts';

export interface Match {
  /** How many segments from the first are stored and equal the source's. */
  readonly segments: number;
  /** Whether the match ended at a segment that opens to other bytes. */
  readonly differs: boolean;
}
export const noMatch: Match = { segments: 0, differs: false };

/** `onMatched` gets the bytes of the source, in order, as far as they match. */
export async function matchStored(
  vault: BlobVault,
  blob: ChunkedBlob,
  source: Blob,
  step: ImportStep,
  onMatched: (bytes: Uint8Array) => void = () => undefined,
): Promise<Match> {
  for (let segment = 0; segment < blob.layout.segments; segment += 1) {
    step.checkpoint();
    const span = segmentSpan(blob.layout, segment);
    const stored = await openSpan(vault, blob, span);
    if (typeof stored === 'string') return { segments: segment, differs: false };
    const given = await readSource(source, blob.layout, span);
    const isSame = given.chunks.every((chunk, at) => equalBytes(chunk, stored[at] ?? new Uint8Array(0)));
    if (!isSame) return { segments: segment, differs: true };
    onMatched(given.bytes);
    step.onProgress?.(progressAfter(blob.layout, span.to));
  }
  return { segments: blob.layout.segments, differs: false };
}
