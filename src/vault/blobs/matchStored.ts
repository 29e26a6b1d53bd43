// How much of a source is stored already: byte for byte, since nothing less shows that going on from there gives the source.
import { chunkBytes } from '../../crypto/chunks.ts';
import { type RunningHash, streamSha256 } from '../../crypto/digest.ts';
import { equalBytes } from '../../crypto/encoding.ts';
import type { BlobVault, ChunkedBlob } from './blobVault.ts';
import type { ImportStep } from './importBlob.ts';
import { batches, type Layout } from './layout.ts';
import { openStored } from './readChunks.ts';
import { readSource } from './sourceChunks.ts';

export interface Match {
  /** How many chunks from the first are stored and equal the source's. */
  readonly chunks: number;
  /** The running hash of the source that far. To be finished by the caller. */
  readonly hash: RunningHash;
  /** Whether the match ended at a chunk that opens to other bytes. */
  readonly differs: boolean;
}

export async function matchStored(vault: BlobVault, blob: ChunkedBlob, source: Blob, step: ImportStep): Promise<Match> {
  const hash = await streamSha256();
  try {
    return { ...(await compare(vault, blob, source, hash, step)), hash };
  } catch (cause) {
    hash.finish();
    throw cause;
  }
}

async function compare(
  vault: BlobVault,
  blob: ChunkedBlob,
  source: Blob,
  hash: RunningHash,
  step: ImportStep,
): Promise<Omit<Match, 'hash'>> {
  for (const span of batches(blob.layout)) {
    step.checkpoint();
    const stored = await vault.rows.chunks(blob.name, span.from, span.to);
    if (stored.size === 0) return { chunks: span.from, differs: false };
    const batch = await readSource(source, blob.layout, span);
    for (const [at, plain] of batch.chunks.entries()) {
      const index = span.from + at;
      const opened = await openStored(blob, index, stored.get(index));
      if (!(opened instanceof Uint8Array)) return { chunks: index, differs: false };
      if (!equalBytes(opened, plain)) return { chunks: index, differs: true };
      hash.update(batch.bytes.subarray(at * chunkBytes, (at + 1) * chunkBytes));
    }
    step.onProgress?.(progressAfter(blob.layout, span.to));
  }
  return { chunks: blob.layout.chunks, differs: false };
}

export const progressAfter = (layout: Layout, chunk: number) => ({
  done: Math.min(layout.sizeBytes, (chunk + 1) * chunkBytes),
  total: layout.sizeBytes,
});
