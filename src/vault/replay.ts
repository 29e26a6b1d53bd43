// Records from the journal alone: what a checkpoint saves, and what it is rebuilt from.
import type { RecordId } from '../domain/ids.ts';
import type { Finding } from './api.ts';
import { type Chains, seenAt } from './journal/chains.ts';
import type { Entry } from './journal/entry.ts';
import { stampOf } from './journal/entry.ts';
import { readJournal } from './journal/readJournal.ts';
import { applyOps, emptyState, type RecordState } from './records/recordState.ts';
import type { Seen } from './records/registers.ts';
import type { VaultDatabase } from './store/database.ts';
import type { RowSealer } from './store/rows.ts';

export interface Replayed {
  readonly states: Map<RecordId, RecordState>;
  readonly chains: Chains;
  /** Why it ended before `to`. */
  readonly finding: Finding | null;
  readonly rows: number;
}

/** Writes an entry into states, making those that are new. `seen` is what its writer had of other devices. */
export function applyEntry(
  entry: Entry,
  row: number,
  seen: Seen,
  states: Map<RecordId, RecordState>,
  wanted?: ReadonlySet<RecordId>,
): void {
  const stamp = stampOf(entry);
  for (const ops of entry.ops) {
    if (wanted !== undefined && !wanted.has(ops.record)) continue;
    let state = states.get(ops.record);
    if (state === undefined) states.set(ops.record, (state = emptyState(ops.record)));
    applyOps(state, ops, stamp, seen, row);
  }
}

export interface ReplayOptions {
  /** Only these records. */
  readonly wanted?: ReadonlySet<RecordId>;
  readonly onRow?: (row: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Replays rows 1 to `to`; stops at the first thing that is wrong. */
export async function replay(
  db: VaultDatabase,
  sealer: RowSealer,
  to: number,
  options?: ReplayOptions & { readonly signal?: never },
): Promise<Replayed>;
export async function replay(
  db: VaultDatabase,
  sealer: RowSealer,
  to: number,
  options: ReplayOptions,
): Promise<Replayed | 'cancelled'>;
export async function replay(
  db: VaultDatabase,
  sealer: RowSealer,
  to: number,
  { wanted, onRow, signal }: ReplayOptions = {},
): Promise<Replayed | 'cancelled'> {
  const states = new Map<RecordId, RecordState>();
  let chains: Chains = {};
  let rows = 0;
  for await (const batch of readJournal(db, sealer, 1, to, {})) {
    for (const { row, entry } of batch.rows) {
      applyEntry(entry, row, seenAt(batch.chains[entry.device], entry.entry), states, wanted);
      rows = row;
    }
    chains = batch.chains;
    onRow?.(rows);
    if (signal?.aborted) return 'cancelled';
    if (batch.finding) return { states, chains, finding: batch.finding, rows };
  }
  return { states, chains, finding: null, rows };
}
