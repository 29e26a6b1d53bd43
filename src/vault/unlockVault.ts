// From a stored vault and its keys to an open one: chain head, manifest, head pages, then the tail of the journal. What is
// wrong on the way is named; what the journal can repair is repaired, and nothing is guessed.
import type { VaultKeys } from '../crypto/vaultKey.ts';
import type { DeviceId } from '../domain/ids.ts';
import type { Finding } from './api.ts';
import { BodyPages } from './checkpoint/bodyPages.ts';
import { emptyManifest, type Manifest, manifestRow, openManifest } from './checkpoint/manifest.ts';
import { headPageFromJson, loadedHeadOf } from './checkpoint/pages.ts';
import { type ChainHead, chainHeadRow, chainTips, openChainHead } from './journal/chainHead.ts';
import { latestHlc, seenAt } from './journal/chains.ts';
import { createDevice, type Device, deviceRow, openDevice } from './journal/device.ts';
import { journalFinding, missingRows, openEntry, readJournal } from './journal/readJournal.ts';
import { loadStates } from './loadStates.ts';
import { addFinding, type OpenVault } from './openVault.ts';
import { copyState } from './records/recordState.ts';
import { Records } from './records/records.ts';
import { applyEntry, replay } from './replay.ts';
import { createSerialQueue } from './serialQueue.ts';
import type { VaultDatabase } from './store/database.ts';
import type { HeaderRow } from './store/header.ts';
import { createRowSealer, type RowSealer } from './store/rows.ts';
import { emptyValueIndex, openValueIndex, type ValueIndex, valueIndexRow } from './store/sealedValues.ts';
import { knowsMore, type Witness } from './witness.ts';

export interface UnlockOptions {
  readonly newDeviceId: () => DeviceId;
  readonly witness: Witness | undefined;
}

export async function unlockVault(
  db: VaultDatabase,
  header: HeaderRow,
  keys: VaultKeys,
  options: UnlockOptions,
): Promise<OpenVault> {
  const sealer = createRowSealer(keys, header.vault);
  const findings: Finding[] = [];
  const head = await readChainHead(db, sealer, header, findings);
  const { rows, isWhole } = await checkRowNumbers(db, sealer, head, findings);
  const manifest = await readManifest(db, sealer, head, findings);
  const values = await readValueIndex(db, sealer, head, findings);
  const device = await readDevice(db, sealer, options.newDeviceId, findings);
  const vault: OpenVault = {
    db,
    keys,
    sealer,
    device,
    header,
    findings,
    values,
    records: new Records(),
    bodies: new BodyPages(db, sealer),
    queue: createSerialQueue(),
    rows: manifest.covers,
    chains: manifest.chains,
    hlc: latestHlc(manifest.chains),
    manifest,
    readOnly: head === null || !isWhole,
    storedRows: rows,
    bytesSinceCheckpoint: 0,
  };
  if (!(await loadHeadPages(vault))) await loadFromJournal(vault, rows);
  await replayTail(vault, rows);
  checkTips(vault, head);
  if (!vault.readOnly && (await knowsMore(sealer, (await options.witness?.read()) ?? null, vault.chains))) {
    addFinding(vault, { table: 'vault', row: 'vault', fault: 'olderThanKnown' });
    return { ...vault, device: await replaceDevice(vault, options.newDeviceId()) };
  }
  return vault;
}

async function readChainHead(
  db: VaultDatabase,
  sealer: RowSealer,
  header: HeaderRow,
  findings: Finding[],
): Promise<ChainHead | null> {
  const sealed = await db.journal.get(chainHeadRow);
  const head = sealed instanceof Uint8Array ? await openChainHead(sealer, sealed) : null;
  if (head === null) findings.push(journalFinding(chainHeadRow, sealed === undefined ? 'missing' : 'damaged'));
  else if (head.header !== header.sum) findings.push({ table: 'header', row: 'header', fault: 'olderThanKnown' });
  return head;
}

const lastRow = async (db: VaultDatabase): Promise<number> =>
  (await db.journal.toCollection().reverse().limit(1).primaryKeys())[0] ?? 0;

interface JournalExtent {
  readonly rows: number;
  readonly isWhole: boolean;
}

/** Names rows that are missing and rows that nobody wrote. Entries beyond an old chain head that was put back still count. */
async function checkRowNumbers(
  db: VaultDatabase,
  sealer: RowSealer,
  head: ChainHead | null,
  findings: Finding[],
): Promise<JournalExtent> {
  const [count, last] = await Promise.all([db.journal.count(), lastRow(db)]);
  const known = head?.rows ?? last;
  if (count === known + 1 && last === known) return { rows: known, isWhole: true };
  const there = new Set(await db.journal.toCollection().primaryKeys());
  let rows = known;
  while (there.has(rows + 1) && typeof (await openEntry(sealer, rows + 1, await db.journal.get(rows + 1))) !== 'string')
    rows += 1;
  if (rows > known) findings.push(journalFinding(chainHeadRow, 'olderThanKnown'));
  for (const row of there) if (row > rows) findings.push(journalFinding(row, 'unexpected'));
  const missing = Array.from({ length: rows }, (_, at) => at + 1).filter((row) => !there.has(row));
  findings.push(...missingRows(missing));
  return { rows, isWhole: missing.length === 0 };
}

/** The empty manifest where the stored one cannot be trusted: everything then comes from the journal. */
async function readManifest(
  db: VaultDatabase,
  sealer: RowSealer,
  head: ChainHead | null,
  findings: Finding[],
): Promise<Manifest> {
  const sealed = await db.manifest.get(manifestRow);
  if (sealed === undefined && head?.checkpoint === 0) return emptyManifest;
  const manifest = sealed instanceof Uint8Array ? await openManifest(sealer, sealed) : null;
  const fault =
    sealed === undefined ? 'missing' : manifest === null ? 'damaged' : faultOfVersion(manifest.version, head?.checkpoint);
  if (fault === null && manifest !== null) return manifest;
  findings.push({ table: 'manifest', row: manifestRow, fault: fault ?? 'damaged' });
  return { ...emptyManifest, version: head?.checkpoint ?? manifest?.version ?? 0 };
}

/** Without a chain head nothing says which version counts. */
const faultOfVersion = (version: number, known: number | undefined): Finding['fault'] | null =>
  known === undefined || version === known ? null : version < known ? 'olderThanKnown' : 'unexpected';

async function readValueIndex(
  db: VaultDatabase,
  sealer: RowSealer,
  head: ChainHead | null,
  findings: Finding[],
): Promise<ValueIndex> {
  const sealed = await db.sealedValues.get(valueIndexRow);
  if (sealed === undefined && (head === null || head.values === 0)) return emptyValueIndex;
  const index = sealed instanceof Uint8Array ? await openValueIndex(sealer, sealed) : null;
  const fault = sealed === undefined ? 'missing' : index === null ? 'damaged' : faultOfVersion(index.version, head?.values);
  if (fault !== null) findings.push({ table: 'sealedValues', row: valueIndexRow, fault });
  return index ?? { ...emptyValueIndex, version: head?.values ?? 0 };
}

async function readDevice(
  db: VaultDatabase,
  sealer: RowSealer,
  newDeviceId: () => DeviceId,
  findings: Finding[],
): Promise<Device> {
  const sealed = await db.manifest.get(deviceRow);
  const device = sealed instanceof Uint8Array ? await openDevice(sealer, sealed) : null;
  if (device !== null) return device;
  findings.push({ table: 'manifest', row: deviceRow, fault: sealed === undefined ? 'missing' : 'damaged' });
  return storeNewDevice(db, sealer, newDeviceId());
}

/** A journal that lost entries goes on as another device: entry numbers that were used once must not be used again. */
const replaceDevice = ({ db, sealer }: OpenVault, id: DeviceId): Promise<Device> => storeNewDevice(db, sealer, id);

async function storeNewDevice(db: VaultDatabase, sealer: RowSealer, id: DeviceId): Promise<Device> {
  const { device, sealed } = await createDevice(sealer, id);
  await db.manifest.put(sealed, deviceRow);
  return device;
}

/** False when a head page and its body page are both lost, so that only the journal knows what they held. */
async function loadHeadPages(vault: OpenVault): Promise<boolean> {
  const { db, sealer, manifest, records } = vault;
  const names = manifest.pages.map(({ head }) => head);
  const stored = await db.heads.bulkGet(names);
  const pages = await Promise.all(
    stored.map((sealed, at) =>
      sealed instanceof Uint8Array ? sealer.openJson('heads', names[at] as string, sealed) : Promise.resolve(null),
    ),
  );
  for (const [page, json] of pages.entries()) {
    if (json !== null) {
      records.addPage(page, headPageFromJson(json));
      continue;
    }
    const row = names[page] as string;
    addFinding(vault, { table: 'heads', row, fault: stored[page] === undefined ? 'missing' : 'damaged' });
    const body = await vault.bodies.page((manifest.pages[page] as Manifest['pages'][number]).body);
    if (body === null) return false;
    const states = [...body.states()];
    records.addPage(page, states.map(loadedHeadOf));
    for (const state of states) records.adopt(state);
  }
  return true;
}

/** Everything from the journal, as if there were no checkpoint; the pages are written anew by the next one. */
async function loadFromJournal(vault: OpenVault, rows: number): Promise<void> {
  const { records, db, sealer } = vault;
  const replayed = await replay(db, sealer, rows);
  if (replayed.finding !== null) {
    addFinding(vault, replayed.finding);
    vault.readOnly = true;
    if (replayed.rows < vault.manifest.covers) return;
  }
  records.clear();
  for (const state of replayed.states.values()) records.adopt(state);
  vault.manifest = { ...emptyManifest, version: vault.manifest.version };
  vault.rows = replayed.rows;
  vault.chains = replayed.chains;
  vault.hlc = latestHlc(replayed.chains);
}

async function replayTail(vault: OpenVault, rows: number): Promise<void> {
  const { db, sealer, records } = vault;
  for await (const batch of readJournal(db, sealer, vault.rows + 1, rows, vault.chains)) {
    const touched = new Set(batch.rows.flatMap(({ entry }) => entry.ops.map(({ record }) => record)));
    const states = await loadStates(vault, touched);
    for (const [id, state] of states) states.set(id, copyState(state));
    for (const { row, entry } of batch.rows) {
      applyEntry(entry, row, seenAt(batch.chains[entry.device], entry.entry), states);
      vault.rows = row;
    }
    for (const state of states.values()) records.adopt(state);
    vault.chains = batch.chains;
    if (batch.finding) {
      addFinding(vault, batch.finding);
      vault.readOnly = true;
    }
  }
  vault.hlc = latestHlc(vault.chains);
}

/** After a sound replay the chains must end where the chain head says. */
function checkTips(vault: OpenVault, head: ChainHead | null): void {
  if (head === null || vault.readOnly || vault.rows !== head.rows) return;
  if (sameTips(head.chains, chainTips(vault.chains))) return;
  addFinding(vault, journalFinding(chainHeadRow, 'brokenChain'));
  vault.readOnly = true;
}

function sameTips(a: ChainHead['chains'], b: ChainHead['chains']): boolean {
  const devices = Object.keys(a);
  return (
    devices.length === Object.keys(b).length &&
    devices.every((device) => a[device]?.[0] === b[device]?.[0] && a[device]?.[1] === b[device]?.[1])
  );
}
