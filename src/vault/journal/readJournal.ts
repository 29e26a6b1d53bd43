// Reads journal rows in their order, opened and checked, a batch at a time.
import type { Finding } from '../api.ts';
import type { Sealed, VaultDatabase } from '../store/database.ts';
import type { RowSealer } from '../store/rows.ts';
import { type Chains, chainAfter, faultOfPlace, isSignedBy, type ReadEntry, readEntry } from './chains.ts';
import type { Entry } from './entry.ts';

export interface JournalRow {
  readonly row: number;
  readonly entry: Entry;
}
export interface ReadBatch {
  readonly rows: readonly JournalRow[];
  readonly chains: Chains;
  /** What stands in the way of reading on; null while all is sound. */
  readonly finding: Finding | null;
}

const rowsPerBatch = 128;

export const journalFinding = (row: number, fault: Finding['fault']): Finding => ({ table: 'journal', row: String(row), fault });

/** One finding for each stretch of rows that are not there. Rows in rising order. */
export function missingRows(rows: readonly number[]): Finding[] {
  const stretches: { first: number; last: number }[] = [];
  for (const row of rows) {
    const stretch = stretches.at(-1);
    if (stretch?.last === row - 1) stretch.last = row;
    else stretches.push({ first: row, last: row });
  }
  return stretches.map(({ first, last }) => ({
    table: 'journal',
    row: first === last ? String(first) : `${first}-${last}`,
    fault: 'missing',
  }));
}

/** Rows `from` to `to`, which must follow on `chains`. Ends with the first batch that has a finding; its sound rows come with it. */
export async function* readJournal(
  db: VaultDatabase,
  sealer: RowSealer,
  from: number,
  to: number,
  chains: Chains,
): AsyncGenerator<ReadBatch> {
  let known = chains;
  for (let first = from; first <= to; first += rowsPerBatch) {
    const numbers = Array.from({ length: Math.min(rowsPerBatch, to - first + 1) }, (_, at) => first + at);
    const batch = await checkBatch(sealer, numbers, await db.journal.bulkGet(numbers), known);
    yield batch;
    if (batch.finding !== null) return;
    known = batch.chains;
  }
}

async function checkBatch(
  sealer: RowSealer,
  numbers: readonly number[],
  stored: readonly (Sealed<unknown> | undefined)[],
  chains: Chains,
): Promise<ReadBatch> {
  const read = await Promise.all(numbers.map((row, at) => openEntry(sealer, row, stored[at])));
  const signatures = await Promise.all(checkSignatures(read, chains));
  const rows: JournalRow[] = [];
  const known: Record<string, Chains[string]> = { ...chains };
  for (const [at, row] of numbers.entries()) {
    const one = read[at] as ReadEntry | Finding['fault'];
    const fault = typeof one === 'string' ? one : signatures[at] ? faultOfPlace(one.entry, known) : 'badSignature';
    if (fault !== null || typeof one === 'string') {
      return { rows, chains: known, finding: journalFinding(row, fault ?? 'damaged') };
    }
    known[one.entry.device] = chainAfter(one, known[one.entry.device]);
    rows.push({ row, entry: one.entry });
  }
  return { rows, chains: known, finding: null };
}

export async function openEntry(
  sealer: RowSealer,
  row: number,
  sealed: Sealed<unknown> | undefined,
): Promise<ReadEntry | 'missing' | 'damaged'> {
  if (sealed === undefined) return 'missing';
  const signed = sealed instanceof Uint8Array ? await sealer.open('entry', row, sealed) : null;
  return (signed === null ? null : await readEntry(signed)) ?? 'damaged';
}

/** Each against the key that its device brought, before or within the same batch. */
export function checkSignatures(read: readonly (ReadEntry | string)[], chains: Chains): Promise<boolean>[] {
  const keys = new Map(Object.entries(chains).map(([device, { key }]) => [device, key]));
  return read.map((one) => {
    if (typeof one === 'string') return Promise.resolve(false);
    const { device, key } = one.entry;
    if (!keys.has(device) && key !== undefined) keys.set(device, key);
    return isSignedBy(one, keys.get(device));
  });
}
