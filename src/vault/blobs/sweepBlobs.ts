// Gives back the room of bytes that nobody will ask for: imports that were never finished, and blobs that were stored but
// never came into the journal.
import type { BlobId } from '../../domain/ids.ts';
import { type BlobInfo, type BlobVault, isInfo, nameOfBlob, openRow, readStart, type StartInfo, sealRow } from './blobVault.ts';

/** Runs work under one name after the work before it. */
export type RunAlone = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** A person may come back to an import for this long. */
const keptMs = 30 * 24 * 60 * 60 * 1000;

/**
 * Answers how many blobs and begun imports were removed. `attached`: every blob that any entry of the journal names, of deleted
 * records too. `runAlone` keeps imports of the same source out meanwhile.
 */
export async function sweepBlobs(vault: BlobVault, attached: ReadonlySet<BlobId>, runAlone: RunAlone): Promise<number> {
  let removed = 0;
  for (const name of await vault.rows.rowNames()) {
    const row = await readRow(vault, name);
    if (row === null) continue;
    const isRemoved = await runAlone(isInfo(row) ? row.start : name, () => sweepRow(vault, name, attached));
    if (isRemoved) removed += 1;
  }
  return removed;
}

async function readRow(vault: BlobVault, name: string): Promise<BlobInfo | StartInfo | null> {
  const sealed = await vault.rows.row(name);
  return sealed === undefined ? null : openRow(vault, name, sealed);
}

async function sweepRow(vault: BlobVault, name: string, attached: ReadonlySet<BlobId>): Promise<boolean> {
  const row = await readRow(vault, name);
  if (row === null) return false;
  return isInfo(row) ? sweepStored(vault, row, name, attached) : sweepPartial(vault, row, name);
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
