// The history of one record, read from the journal entries that touched it.
import type { Hlc, Value } from '../domain/change.ts';
import type { RecordId } from '../domain/ids.ts';
import type { HistoryLine, RecordView } from '../domain/record.ts';
import { seenAt } from './journal/chains.ts';
import { compareHlc } from './journal/clock.ts';
import { type Entry, type RecordOps, stampOf } from './journal/entry.ts';
import { openEntry } from './journal/readJournal.ts';
import { loadState } from './loadStates.ts';
import { addFinding, type OpenVault } from './openVault.ts';
import { applyOps, emptyState, putsOf, type RecordState } from './records/recordState.ts';
import { kindKey, readKey, type Seen } from './records/registers.ts';
import { isAttachment, viewOf } from './records/views.ts';

interface Touched {
  readonly row: number;
  readonly entry: Entry;
  readonly ops: RecordOps;
  readonly seen: Seen;
}

/** In the order in which the entries came. A row that is damaged is left out and becomes a finding. */
async function touchedBy(vault: OpenVault, id: RecordId): Promise<Touched[]> {
  const rows = (await loadState(vault, id))?.rows ?? [];
  const stored = await vault.db.journal.bulkGet([...rows]);
  const read = await Promise.all(rows.map((row, at) => openEntry(vault.sealer, row, stored[at])));
  const touched: Touched[] = [];
  for (const [at, one] of read.entries()) {
    const row = rows[at] as number;
    if (typeof one === 'string') {
      addFinding(vault, { table: 'journal', row: String(row), fault: one });
      continue;
    }
    const seen = seenAt(vault.chains[one.entry.device], one.entry.entry);
    for (const ops of one.entry.ops) if (ops.record === id) touched.push({ row, entry: one.entry, ops, seen });
  }
  return touched;
}

/** Newest first. */
export async function readHistory(vault: OpenVault, id: RecordId): Promise<HistoryLine[]> {
  const state = emptyState(id);
  const lines = (await touchedBy(vault, id)).map((touched) => lineOf(state, touched));
  return lines.reverse();
}

function lineOf(state: RecordState, { row, entry, ops, seen }: Touched): HistoryLine {
  const fields = new Set<string>();
  for (const [key] of putsOf(ops)) if (key !== kindKey && !isAttachment(key)) fields.add(readKey(key).field);
  const before = valuesOf(state);
  applyOps(state, ops, stampOf(entry), seen, row);
  const after = valuesOf(state);
  const changes = [...fields]
    .map((field) => ({ field, before: before[field], after: after[field] }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
  const { action, who, at, zone } = entry;
  return { stamp: stampOf(entry), action, who, at, zone, changes };
}

/** Fields as they are shown; `deleted` only while it is true. */
function valuesOf(state: RecordState): Readonly<Record<string, Value | undefined>> {
  const view = viewOf(state);
  if (view === null) return {};
  return { ...(view.fields as unknown as Record<string, Value>), ...(view.deleted && { deleted: true }) };
}

/** Null when the record did not exist then. */
export async function readAsItWas(vault: OpenVault, id: RecordId, hlc: Hlc): Promise<RecordView | null> {
  const state = emptyState(id);
  for (const { row, entry, ops, seen } of await touchedBy(vault, id)) {
    if (compareHlc(entry.hlc, hlc) <= 0) applyOps(state, ops, stampOf(entry), seen, row);
  }
  return viewOf(state);
}
