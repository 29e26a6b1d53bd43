// Reads every stored row and names each that is wrong.
import { err, ok, type Result } from '../../domain/result.ts';
import type { Cancelled, Finding, JobOptions, StoredBlob } from '../api.ts';
import type { BlobVault } from '../blobs/blobVault.ts';
import { checkBlobs } from '../blobs/checkBlobs.ts';
import type { OpenVault } from '../openVault.ts';
import { checkJournal, extentOf } from './checkJournal.ts';
import { checkPages, nameRows } from './checkPages.ts';
import { checkTops } from './checkTops.ts';
import { checkValues } from './checkValues.ts';

class Stopped extends Error {}

/** Progress counts rows and, for blobs, chunks. No checkpoint may be written while this runs. */
export async function verifyVault(
  vault: OpenVault,
  blobs: BlobVault,
  { onProgress, signal }: JobOptions = {},
): Promise<Result<readonly Finding[], Cancelled>> {
  const attached = vault.records.attached;
  const total = extentOf(vault) + vault.manifest.pages.length + megabytes(attached);
  let before = 0;
  const step = (done: number): void => {
    if (signal?.aborted) throw new Stopped();
    onProgress?.({ done: Math.min(total, before + done), total });
  };
  try {
    const findings = [...(await vault.queue.run(() => checkTops(vault)))];
    findings.push(...(await checkJournal(vault, step)));
    before += extentOf(vault);
    findings.push(...(await checkPages(vault, step)));
    before += vault.manifest.pages.length;
    findings.push(...(await checkSearch(vault)), ...(await vault.queue.run(() => checkValues(vault))));
    findings.push(...(await checkBlobs(blobs, attached, (bytes) => step(Math.round(bytes / 1e6)))));
    return ok(findings);
  } catch (cause) {
    if (cause instanceof Stopped) return err({ type: 'cancelled' });
    throw cause;
  }
}

const megabytes = (blobs: readonly StoredBlob[]): number =>
  Math.round(blobs.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) / 1e6);

async function checkSearch(vault: OpenVault): Promise<Finding[]> {
  const { db, sealer, manifest } = vault;
  const frames = manifest.search?.frames ?? [];
  const findings: Finding[] = [];
  const failing: string[] = [];
  for (const row of frames) {
    const sealed = await db.search.get(row);
    if (sealed === undefined) findings.push({ table: 'search', row, fault: 'missing' });
    else if (!(sealed instanceof Uint8Array) || (await sealer.open('search', row, sealed)) === null) failing.push(row);
  }
  return [...findings, ...(await nameRows(vault, 'search', frames, failing))];
}
