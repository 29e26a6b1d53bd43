// Gives back the room of bytes that nobody will ask for: imports that were never finished, and blobs that were stored but
// never came into the journal.
import type { BlobId } from '../../domain/ids.ts';
import { type BlobInfo, type BlobVault, isInfo, nameOfBlob, openRow, readStart, type StartInfo, sealRow } from './blobVault.ts';

/** A person may come back to an import for this long. */
const keptMs = 30 * 24 * 60 * 60 * 1000;

/** Run while nothing is imported. Answers how many blobs and begun imports were removed. */
export async function sweepBlobs(vault: BlobVault, attached: ReadonlySet<BlobId>): Promise<number> {
  let removed = 0;
  for (const name of await vault.rows.rowNames()) {
    const sealed = await vault.rows.row(name);
    const row = sealed === undefined ? null : await openRow(vault, name, sealed);
    if (row === null) continue;
    if (isInfo(row) ? await sweepStored(vault, row, name, attached) : await sweepPartial(vault, row, name)) removed += 1;
  }
  return removed;
}

async function sweepStored(vault: BlobVault, info: BlobInfo, name: string, attached: ReadonlySet<BlobId>): Promise<boolean> {
  if (attached.has(info.blob) || vault.nowMs() - info.storedMs < keptMs) return false;
  const start = await readStart(vault, info.start);
  const after = { ...start, blobs: start.blobs.filter((blob) => blob !== info.blob) };
  await vault.rows.remove(name, [[name, null], await startRow(vault, info.start, after)]);
  vault.opened.delete(info.blob);
  return true;
}

async function sweepPartial(vault: BlobVault, start: StartInfo, name: string): Promise<boolean> {
  if (start.partial === null || vault.nowMs() - start.partial.startedMs < keptMs) return false;
  await vault.rows.remove(await nameOfBlob(vault, start.partial.blob), [
    await startRow(vault, name, { ...start, partial: null }),
  ]);
  return true;
}

/** A start that names nothing any more goes. */
export const startRow = async (vault: BlobVault, name: string, start: StartInfo) =>
  [name, start.blobs.length === 0 && start.partial === null ? null : await sealRow(vault, 'start', name, start)] as const;
