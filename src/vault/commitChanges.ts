// Commits: changes become signed entries, are sealed, and reach the disk with the new chain head in one strict transaction.
// Only then do the records in memory change.
import type { Change, Operation, Stamp } from '../domain/change.ts';
import type { RecordId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { CommitError, Committed } from './api.ts';
import { chainHeadRow, sealChainHead } from './journal/chainHead.ts';
import { type Chain, type Chains, seenAt, vectorOf } from './journal/chains.ts';
import { tick } from './journal/clock.ts';
import type { Entry } from './journal/entry.ts';
import { stampOf } from './journal/entry.ts';
import { type WrittenEntry, writeEntries } from './journal/writeEntries.ts';
import { loadStates } from './loadStates.ts';
import { chainHeadOf, type OpenVault } from './openVault.ts';
import { readChange } from './records/readChange.ts';
import { applyOps, copyState, emptyState, type RecordState } from './records/recordState.ts';
import type { Seen } from './records/registers.ts';
import { isStorageFull, type Sealed } from './store/database.ts';
import { inverseOf, type UndoItem } from './undoItems.ts';

export interface CommitRequest {
  readonly change: Change;
  readonly undoes?: Entry['undoes'];
}
export interface CommitOutcome extends Committed {
  /** First entry and number of entries. */
  readonly range: readonly [entry: number, count: number];
  readonly inverse: readonly UndoItem[];
}
export interface CommitContext {
  readonly nowMs: () => number;
  readonly who: string;
}
type Answer = Result<CommitOutcome, CommitError>;

/** What the vault will be once the transaction is through. */
interface Draft {
  readonly states: Map<RecordId, RecordState>;
  /** Those that the draft may write to; the others belong to the vault. */
  readonly own: Set<RecordId>;
  readonly written: WrittenEntry[];
  chains: Chains;
  hlc: OpenVault['hlc'];
}

/** Commits several changes in one transaction: all reach the disk or none, but a refused one does not hold up the others. */
export async function commitChanges(
  vault: OpenVault,
  context: CommitContext,
  requests: readonly CommitRequest[],
): Promise<readonly Answer[]> {
  if (vault.readOnly)
    return requests.map(() => err({ type: 'refused', why: 'The journal is damaged: this vault can only be read' }));
  const draft = await startDraft(vault, requests);
  const answers: Answer[] = [];
  for (const request of requests) answers.push(await draftChange(vault, context, draft, request));
  if (draft.written.length === 0) return answers;
  try {
    await store(vault, draft);
  } catch (cause) {
    if (isStorageFull(cause)) return answers.map((answer) => (answer.ok ? err({ type: 'storageFull' }) : answer));
    throw cause;
  }
  return answers;
}

async function startDraft(vault: OpenVault, requests: readonly CommitRequest[]): Promise<Draft> {
  const touched = new Set<RecordId>();
  for (const { change } of requests) for (const { record } of change.operations) touched.add(record);
  const states = await loadStates(vault, touched);
  return { states, own: new Set(), written: [], chains: vault.chains, hlc: vault.hlc };
}

async function draftChange(vault: OpenVault, context: CommitContext, draft: Draft, request: CommitRequest): Promise<Answer> {
  const { change, undoes } = request;
  const lost = change.operations.find(({ record }) => isLost(vault, draft, record));
  if (lost) return err({ type: 'refused', why: 'The stored record is damaged and cannot be rebuilt' });
  const read = readChange(change.operations as readonly Operation[], (id) => draft.states.get(id));
  if (!read.ok) return err({ type: 'refused', why: read.error });
  const nowMs = context.nowMs();
  draft.hlc = tick(draft.hlc, nowMs);
  const { [vault.device.id]: before, ...others } = draft.chains;
  const seen = vectorOf(others as Chains);
  const { hlc } = draft;
  const entryContext = { device: vault.device, hlc, nowMs, who: context.who, action: change.action, seen, undoes };
  const written = await writeEntries(entryContext, read.value, before);
  const inverse = inverseOf(read.value, (id) => draft.states.get(id));
  for (const [at, { entry, chain }] of written.entries()) {
    applyToDraft(draft, entry, vault.rows + draft.written.length + 1 + at, seenAt(chain, entry.entry));
  }
  draft.written.push(...written);
  const last = written[written.length - 1] as WrittenEntry;
  draft.chains = { ...draft.chains, [vault.device.id]: last.chain satisfies Chain };
  const first = written[0] as WrittenEntry;
  const stamp: Stamp = stampOf(last.entry);
  return ok({ stamp, records: read.value.map(({ record }) => record), range: [first.entry.entry, written.length], inverse });
}

/** The record is known, yet neither its page nor the journal gives it. */
const isLost = (vault: OpenVault, draft: Draft, id: RecordId): boolean => vault.records.knows(id) && !draft.states.has(id);

function applyToDraft(draft: Draft, entry: Entry, row: number, seen: Seen): void {
  const stamp = stampOf(entry);
  for (const ops of entry.ops) {
    let state = draft.states.get(ops.record);
    if (state === undefined || !draft.own.has(ops.record)) {
      state = state === undefined ? emptyState(ops.record) : copyState(state);
      draft.states.set(ops.record, state);
      draft.own.add(ops.record);
    }
    applyOps(state, ops, stamp, seen, row);
  }
}

async function store(vault: OpenVault, draft: Draft): Promise<void> {
  const { db, sealer } = vault;
  const rows = vault.rows + draft.written.length;
  const [sealedHead, ...sealed] = await Promise.all([
    sealChainHead(sealer, chainHeadOf(vault, { rows, chains: draft.chains })),
    ...draft.written.map(({ signed }, at) => sealer.seal<'entry'>('entry', vault.rows + 1 + at, signed)),
  ] as [Promise<Sealed<'chainHead'>>, ...Promise<Sealed<'entry'>>[]]);
  const keys = sealed.map((_, at) => vault.rows + 1 + at);
  await db.transaction('rw', db.journal, async () => {
    await db.journal.bulkPut([...sealed], keys);
    await db.journal.put(sealedHead, chainHeadRow);
  });
  vault.rows = rows;
  vault.chains = draft.chains;
  vault.hlc = draft.hlc;
  vault.bytesSinceCheckpoint += sealed.reduce((sum, { length }) => sum + length, 0);
  for (const id of draft.own) vault.records.adopt(draft.states.get(id) as RecordState);
}
