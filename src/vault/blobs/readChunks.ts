// Chunks out of storage, opened at their place, a batch at a time.
import { openChunk } from '../../crypto/chunks.ts';
import type { Bytes } from '../../crypto/encoding.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Finding } from '../api.ts';
import type { BlobVault, ChunkedBlob, OpenBlob } from './blobVault.ts';
import { batches, type ChunkSpan, isLastChunk, plainLength } from './layout.ts';

export const blobFinding = (name: string, index: number | null, fault: Finding['fault']): Finding => ({
  table: 'blobs',
  row: index === null ? name : `${name}/${index}`,
  fault,
});

/** The plain chunks of a span, the padding of the last ones cut off; or the first that is wrong. */
export async function readChunks(vault: BlobVault, blob: OpenBlob, span: ChunkSpan): Promise<Result<readonly Bytes[], Finding>> {
  const plain: Bytes[] = [];
  for (const { index, sealed, opened } of await openSpan(vault, blob, span)) {
    if (!(opened instanceof Uint8Array)) return err(await findingOf(blob, index, opened, sealed));
    plain.push(withoutPadding(blob, index, opened));
  }
  return ok(plain);
}

export async function findBadChunks(vault: BlobVault, blob: OpenBlob, span: ChunkSpan): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { index, sealed, opened } of await openSpan(vault, blob, span)) {
    if (!(opened instanceof Uint8Array)) findings.push(await findingOf(blob, index, opened, sealed));
  }
  return findings;
}

async function openSpan(vault: BlobVault, blob: OpenBlob, { from, to }: ChunkSpan) {
  const stored = await vault.rows.chunks(blob.name, from, to);
  const numbers = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return Promise.all(
    numbers.map(async (index) => {
      const sealed = stored.get(index);
      return { index, sealed, opened: await openStored(blob, index, sealed) };
    }),
  );
}

export async function openStored(
  blob: ChunkedBlob,
  index: number,
  sealed: Bytes | undefined,
): Promise<Bytes | 'missing' | 'damaged'> {
  if (sealed === undefined) return 'missing';
  const plain = await openChunk(blob.key, index, isLastChunk(blob.layout, index), sealed);
  return plain !== null && plain.length === plainLength(blob.layout, index) ? plain : 'damaged';
}

function withoutPadding(blob: OpenBlob, index: number, plain: Bytes): Bytes {
  const begin = index * plainLength(blob.layout, 0);
  return plain.subarray(0, Math.max(0, Math.min(plain.length, blob.info.sizeBytes - begin)));
}

/** Other places are tried up to this many, so that a bad row costs little. */
const mostPlacesTried = 2048;

/** A chunk that opens at another place of its blob was moved there. */
async function findingOf(
  blob: OpenBlob,
  index: number,
  fault: 'missing' | 'damaged',
  sealed: Bytes | undefined,
): Promise<Finding> {
  const isMoved = fault === 'damaged' && sealed !== undefined && (await opensElsewhere(blob, index, sealed));
  return blobFinding(blob.name, index, isMoved ? 'swapped' : fault);
}

async function opensElsewhere(blob: OpenBlob, index: number, sealed: Bytes): Promise<boolean> {
  for (let other = 0; other < Math.min(blob.layout.chunks, mostPlacesTried); other += 1) {
    if (other !== index && (await openChunk(blob.key, other, isLastChunk(blob.layout, other), sealed)) !== null) return true;
  }
  return false;
}

/** All of a blob in order, with the next batch on its way while one is used. Ends after the first finding. */
export async function* readAll(vault: BlobVault, blob: OpenBlob): AsyncGenerator<Result<readonly Bytes[], Finding>> {
  let next: Promise<Result<readonly Bytes[], Finding>> | null = null;
  const spans = [...batches(blob.layout)];
  for (const [at] of spans.entries()) {
    const current: Promise<Result<readonly Bytes[], Finding>> = next ?? readChunks(vault, blob, spans[at] as ChunkSpan);
    const following = spans[at + 1];
    next = following === undefined ? null : readChunks(vault, blob, following);
    next?.catch(() => undefined);
    const answer = await current;
    yield answer;
    if (!answer.ok) return;
  }
}
