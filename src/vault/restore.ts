// A backup file becomes a vault on this machine: every frame, entry, signature and chain is checked first, and the header, which
// makes the vault exist, is written last. A file that is not whole leaves nothing behind.
import { backupKey } from '../crypto/chunks.ts';
import { sha256Hex } from '../crypto/digest.ts';
import { deriveKeys, type VaultKeys, wipe } from '../crypto/vaultKey.ts';
import type { DeviceId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Finding, JobOptions, RestoreError, Secret } from './api.ts';
import { type Prelude, readPrelude } from './backup/prelude.ts';
import { DamagedBackup, readFrames } from './backup/readFrames.ts';
import { checkRestoredJournal } from './backup/restoredJournal.ts';
import { RestoredRows } from './backup/restoredRows.ts';
import { blobRowsOf } from './blobs/blobRows.ts';
import { checkBlobs } from './blobs/checkBlobs.ts';
import { createBlobVault } from './blobs.ts';
import { type ChainHead, chainHeadRow, sealChainHead } from './journal/chainHead.ts';
import { createDevice, deviceRow } from './journal/device.ts';
import { isStorageFull, type VaultDatabase } from './store/database.ts';
import { type HeaderRow, headerRow, openSlot } from './store/header.ts';
import { createRowSealer } from './store/rows.ts';

export interface RestoreParts {
  /** Open, and without a header. What a restore that was killed left in it is removed. */
  readonly db: VaultDatabase;
  /** The restored vault writes as a new device, so that two machines never write one chain. */
  readonly newDevice: DeviceId;
  readonly nowMs: () => number;
}
export interface Restored {
  readonly header: HeaderRow;
  readonly keys: VaultKeys;
  /** What the vault had lost already when the backup was made. */
  readonly findings: readonly Finding[];
}

class Cancelled extends Error {}

export async function restoreVault(
  parts: RestoreParts,
  file: Blob,
  secret: Secret,
  options: JobOptions = {},
): Promise<Result<Restored, RestoreError>> {
  await clearAbandonedRestore(parts.db);
  const [headers, entries] = await Promise.all([parts.db.header.count(), parts.db.journal.count()]);
  if (headers + entries > 0) return err({ type: 'alreadyExists' });
  const prelude = await readPrelude(file);
  if (!prelude.ok) return prelude;
  const opened = await openSlot(prelude.value.header, secret);
  if (opened === null) return err({ type: 'wrongSecret' });
  const keys = await deriveKeys(opened.vaultKey);
  wipe(opened.vaultKey);
  try {
    await clear(parts.db);
    await parts.db.manifest.put(new Uint8Array(1), restoringRow);
    return ok(await restoreRows(parts, file, prelude.value, keys, options));
  } catch (cause) {
    await clear(parts.db);
    if (cause instanceof DamagedBackup) return err({ type: 'damaged', part: cause.part });
    if (cause instanceof Cancelled) return err({ type: 'cancelled' });
    if (isStorageFull(cause)) return err({ type: 'storageFull' });
    throw cause;
  }
}

/** Stands in the manifest table while rows come in; with no header, it tells a killed restore from a vault that lost its header. */
export const restoringRow = 'restoring';

/** To be called before a database is taken for a vault or for none. */
export async function clearAbandonedRestore(db: VaultDatabase): Promise<void> {
  const [header, marker] = await Promise.all([db.header.get(headerRow), db.manifest.get(restoringRow)]);
  if (header === undefined && marker !== undefined) await clear(db);
}

const clear = async (db: VaultDatabase): Promise<void> => void (await Promise.all(db.tables.map((table) => table.clear())));

async function restoreRows(
  parts: RestoreParts,
  file: Blob,
  prelude: Prelude,
  keys: VaultKeys,
  { signal, onProgress }: JobOptions,
): Promise<Restored> {
  const { db, nowMs } = parts;
  const { header } = prelude;
  const continues = () => {
    if (signal?.aborted === true) throw new Cancelled('A restore was cancelled');
  };
  const sealer = createRowSealer(keys, header.vault);
  const closed = new AbortController().signal;
  const blobVault = createBlobVault({ rows: blobRowsOf(db), keys, vault: header.vault, nowMs, closed });
  const rows = new RestoredRows(db, blobVault, await sha256Hex(prelude.bytes));
  for await (const { number, frame, end } of readFrames(
    file,
    prelude.bytes.length,
    await backupKey(keys.backup, prelude.backup),
  )) {
    continues();
    await rows.take(number, frame);
    onProgress?.({ done: end, total: file.size });
  }
  const end = await rows.finish(sealer);
  const { chains, attached } = await checkRestoredJournal(db, sealer, end, continues);
  await rows.writeStarts();
  const findings = await checkBlobs(blobVault, attached, continues);
  const head: ChainHead = { v: 1, rows: end.rows, chains, checkpoint: 0, values: end.values, header: header.sum };
  const [sealedHead, { sealed: device }] = await Promise.all([
    sealChainHead(sealer, head),
    createDevice(sealer, parts.newDevice),
  ]);
  continues();
  await db.transaction('rw', db.header, db.manifest, db.journal, async () => {
    await db.journal.put(sealedHead, chainHeadRow);
    await db.manifest.put(device, deviceRow);
    await db.manifest.delete(restoringRow);
    await db.header.add(header, headerRow);
  });
  return { header, keys, findings };
}
