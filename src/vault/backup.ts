// One encrypted file with everything that any machine with the passphrase needs: key slots, journal, sealed values, blobs.
// Checkpoint and search index are left out, since the journal rebuilds them. Rows go in as they lie, sealed, and the frames
// are sealed once more, so that rows cannot be counted, mixed or reordered.
import { backupKey, newChunkPrefix, sealChunk } from '../crypto/chunks.ts';
import { sha256Hex } from '../crypto/digest.ts';
import { type Bytes, concatBytes, toBase64url } from '../crypto/encoding.ts';
import { randomBytes } from '../crypto/random.ts';
import type { JobOptions } from './api.ts';
import { type End, type Frame, frameToBytes, uint32 } from './backup/frames.ts';
import { makePrelude } from './backup/prelude.ts';
import { type BlobVault, isInfo, openRow } from './blobs/blobVault.ts';
import { layoutOf } from './blobs/layout.ts';
import { chainTips } from './journal/chainHead.ts';
import type { OpenVault } from './openVault.ts';

/** How the stream ends when its job was cancelled. */
const cancelled = () => new DOMException('The backup was cancelled', 'AbortError');

const journalRowsPerFrame = 256;
/** A segment weighs as much as this many journal rows in the progress. */
const rowsPerSegment = 256;

interface Snapshot {
  readonly rows: number;
  readonly chains: End['chains'];
  readonly values: number;
  readonly valueRows: readonly (readonly [name: string, sealed: Bytes])[];
  readonly blobs: readonly { readonly name: string; readonly sealed: Bytes; readonly segments: number }[];
}

/**
 * Streams the vault as it stands now; commits that come meanwhile are not in it. `onComplete` runs when the last byte was
 * taken. The stream fails with `AbortError` when cancelled.
 */
export async function backupVault(
  vault: OpenVault,
  blobVault: BlobVault,
  options: JobOptions = {},
  onComplete: () => Promise<void> = async () => undefined,
): Promise<ReadableStream<Uint8Array>> {
  const snapshot = await takeSnapshot(vault, blobVault);
  const pieces = writeFile(vault, blobVault, snapshot, options);
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (options.signal?.aborted === true || blobVault.closed.aborted) throw cancelled();
        const { value, done } = await pieces.next();
        if (done !== true) return controller.enqueue(value);
        await onComplete();
        controller.close();
      },
      cancel: async () => void (await pieces.return(undefined)),
    },
    { highWaterMark: 0 },
  );
}

/** Journal rows and blobs never change once written; sealed values do, and are read here at once. */
function takeSnapshot(vault: OpenVault, blobVault: BlobVault): Promise<Snapshot> {
  return vault.queue.run(async () => {
    const { db, rows, chains, values } = vault;
    const [names, sealedValues] = await db.transaction('r', db.sealedValues, () =>
      Promise.all([db.sealedValues.toCollection().primaryKeys(), db.sealedValues.toArray()]),
    );
    const valueRows = names.map((name, at): readonly [string, Bytes] => [name, sealedValues[at] ?? new Uint8Array(0)]);
    return { rows, chains: chainTips(chains), values: values.version, valueRows, blobs: await storedBlobs(blobVault) };
  });
}

async function storedBlobs(vault: BlobVault): Promise<Snapshot['blobs']> {
  const blobs: Snapshot['blobs'][number][] = [];
  for (const name of await vault.rows.rowNames()) {
    const sealed = await vault.rows.row(name);
    const row = sealed === undefined ? null : await openRow(vault, name, sealed);
    if (sealed !== undefined && row !== null && isInfo(row)) {
      blobs.push({ name, sealed, segments: layoutOf(row.sizeBytes).segments });
    }
  }
  return blobs;
}

async function* writeFile(
  vault: OpenVault,
  blobVault: BlobVault,
  snapshot: Snapshot,
  { onProgress }: JobOptions,
): AsyncGenerator<Uint8Array, undefined, undefined> {
  const backup = toBase64url(randomBytes(16));
  const prelude = makePrelude(backup, vault.header);
  const seal = await frameSealer(vault, backup);
  const total = snapshot.rows + rowsPerSegment * snapshot.blobs.reduce((sum, { segments }) => sum + segments, 0);
  let done = 0;
  yield prelude;
  yield await seal({ kind: 'begin', begin: { v: 1, prelude: await sha256Hex(prelude) } });
  for await (const frame of framesOf(vault, blobVault, snapshot)) {
    yield await seal(frame, frame.kind === 'end');
    done += frame.kind === 'journal' ? frame.rows.length : frame.kind === 'segment' ? rowsPerSegment : 0;
    onProgress?.({ done: frame.kind === 'end' ? total : done, total });
  }
}

async function frameSealer(vault: OpenVault, backup: string): Promise<(frame: Frame, isLast?: boolean) => Promise<Bytes>> {
  const key = await backupKey(vault.keys.backup, backup);
  const prefix = newChunkPrefix();
  let number = 0;
  return async (frame, isLast = false) => {
    const sealed = await sealChunk(key, prefix, number++, isLast, frameToBytes(frame));
    return concatBytes(uint32(sealed.length), sealed);
  };
}

async function* framesOf(vault: OpenVault, blobVault: BlobVault, snapshot: Snapshot): AsyncGenerator<Frame> {
  for (let firstRow = 1; firstRow <= snapshot.rows; firstRow += journalRowsPerFrame) {
    const numbers = Array.from({ length: Math.min(journalRowsPerFrame, snapshot.rows - firstRow + 1) }, (_, at) => firstRow + at);
    const stored = await vault.db.journal.bulkGet(numbers);
    yield* journalFrames(
      firstRow,
      stored.map((row) => row ?? new Uint8Array(0)),
    );
  }
  for (const [name, sealed] of snapshot.valueRows) yield { kind: 'value', name, sealed };
  const lacking: string[] = [];
  let segments = 0;
  for (const blob of snapshot.blobs) {
    yield { kind: 'blob', name: blob.name, sealed: blob.sealed };
    for (let segment = 0; segment < blob.segments; segment += 1) {
      const sealed = await bytesOf(await blobVault.rows.segment(blob.name, segment));
      if (sealed === null) lacking.push(`${blob.name}/${segment}`);
      else yield { kind: 'segment', name: blob.name, segment, sealed };
      segments += sealed === null ? 0 : 1;
    }
  }
  const { rows, chains, values, valueRows, blobs } = snapshot;
  yield {
    kind: 'end',
    end: { v: 1, rows, chains, values, counts: { values: valueRows.length, blobs: blobs.length, segments }, lacking },
  };
}

/** Bytes of journal rows in one frame; a single row may go beyond it. */
const journalBytesPerFrame = 4 * 1024 * 1024;

function* journalFrames(firstRow: number, rows: readonly Bytes[]): Generator<Frame> {
  let from = 0;
  let bytes = 0;
  for (const [at, row] of rows.entries()) {
    if (at > from && bytes + row.length > journalBytesPerFrame) {
      yield { kind: 'journal', firstRow: firstRow + from, rows: rows.slice(from, at) };
      from = at;
      bytes = 0;
    }
    bytes += row.length;
  }
  yield { kind: 'journal', firstRow: firstRow + from, rows: rows.slice(from) };
}

/** What the vault has lost cannot be saved, and must not keep the rest from being saved. */
async function bytesOf(segment: Blob | undefined): Promise<Bytes | null> {
  try {
    return segment === undefined ? null : new Uint8Array(await segment.arrayBuffer());
  } catch {
    return null;
  }
}
