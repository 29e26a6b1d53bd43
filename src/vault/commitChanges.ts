// Commits: changes become signed entries, are sealed, and reach the disk with the new chain head in one strict transaction.
// Only then do the records in memory change.
import type { Change } from '../domain/change.ts';
import { isKind, type Kind } from '../domain/dictionary.ts';
import type { RecordId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { CommitError, Committed } from './api.ts';
import { Draft } from './draft.ts';
import { type Chains, vectorOf } from './journal/chains.ts';
import { tick } from './journal/clock.ts';
import { type Entry, type RecordOps, stampOf } from './journal/entry.ts';
import { writeEntries } from './journal/writeEntries.ts';
import type { OpenVault } from './openVault.ts';
import { readChange } from './records/readChange.ts';
import { kindKey } from './records/registers.ts';
import { kindOf } from './records/views.ts';
import { isStorageFull } from './store/database.ts';
import { inverseOf, type UndoItem } from './undoItems.ts';

export interface CommitRequest {
  readonly change: Change;
  readonly undoes?: Entry['undoes'];
}
export interface CommitOutcome extends Committed {
  /** First entry and number of entries. */
  readonly range: readonly [entry: number, count: number];
  readonly inverse: readonly UndoItem[];
  readonly kinds: readonly Kind[];
}
export interface CommitContext {
  readonly nowMs: () => number;
  readonly who: string;
}
type Answer = Result<CommitOutcome, CommitError>;

export const lostRecord = 'The stored record is damaged and cannot be rebuilt';
export const damagedJournal = 'The journal is damaged: this vault can only be read';

/** Changes that are drafted and not yet stored. */
export interface Drafted {
  readonly requests: readonly CommitRequest[];
  readonly draft: Draft;
  /** What each will have been answered once the draft is stored. */
  readonly answers: readonly Answer[];
}

/** Signs and begins to seal several changes, one of which refused does not hold up the others; nothing is written yet. */
export async function draftChanges(
  vault: OpenVault,
  context: CommitContext,
  requests: readonly CommitRequest[],
  after: Draft | null = null,
): Promise<Drafted> {
  const touched = new Set<RecordId>();
  for (const { change } of requests) for (const { record } of change.operations) touched.add(record);
  const draft = await Draft.of(vault, touched, after);
  const answers: Answer[] = [];
  for (const request of requests) answers.push(await draftChange(vault, context, draft, request));
  return { requests, draft, answers };
}

/** All of them reach the disk in one transaction, or none. To be run in the vault's queue. */
export async function storeDrafted(vault: OpenVault, context: CommitContext, drafted: Drafted): Promise<readonly Answer[]> {
  if (vault.readOnly) return drafted.requests.map(() => err({ type: 'refused', why: damagedJournal }));
  const { draft, answers } = drafted.draft.fits ? drafted : await draftChanges(vault, context, drafted.requests);
  if (draft.isEmpty) return answers;
  try {
    await draft.store();
  } catch (cause) {
    if (isStorageFull(cause)) return answers.map((answer) => (answer.ok ? err({ type: 'storageFull' }) : answer));
    throw cause;
  }
  return answers;
}

/** Both in one, in the vault's queue. */
export const commitChanges = async (
  vault: OpenVault,
  context: CommitContext,
  requests: readonly CommitRequest[],
): Promise<readonly Answer[]> => storeDrafted(vault, context, await draftChanges(vault, context, requests));

async function draftChange(vault: OpenVault, context: CommitContext, draft: Draft, request: CommitRequest): Promise<Answer> {
  const { change, undoes } = request;
  if (change.operations.some(({ record }) => draft.isLost(record))) {
    return err({ type: 'refused', why: lostRecord });
  }
  const read = readChange(change.operations, draft.state);
  if (!read.ok) return err({ type: 'refused', why: read.error });
  const nowMs = context.nowMs();
  const { [vault.device.id]: before, ...others } = draft.chains;
  const entryContext = {
    device: vault.device,
    hlc: tick(draft.hlc, nowMs),
    nowMs,
    who: context.who,
    action: change.action,
    seen: vectorOf(others as Chains),
    undoes,
  };
  const inverse = inverseOf(read.value, draft.state);
  const kinds = kindsOf(read.value, draft);
  let last: Entry | null = null;
  for await (const { entry, signed, chain } of writeEntries(entryContext, read.value, before)) {
    draft.add(entry, signed, chain);
    last = entry;
  }
  if (last === null) throw new Error('A change is at least one entry');
  const first = (before?.entry ?? 0) + 1;
  return ok({
    stamp: stampOf(last),
    records: read.value.map(({ record }) => record),
    range: [first, last.entry - first + 1],
    inverse,
    kinds,
  });
}

function kindsOf(ops: readonly RecordOps[], draft: Draft): readonly Kind[] {
  const kinds = new Set<Kind>();
  for (const { record, put } of ops) {
    const state = draft.state(record);
    const kind = state === undefined ? put?.[kindKey] : kindOf(state);
    if (isKind(kind)) kinds.add(kind);
  }
  return [...kinds];
}
