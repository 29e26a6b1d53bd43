// Undo and redo: each is a new entry that puts back what was there before.
import { err, ok, type Result } from '../domain/result.ts';
import type { CommitError } from './api.ts';
import { type CommitContext, type CommitOutcome, commitChanges } from './commitChanges.ts';
import { loadStates } from './loadStates.ts';
import type { OpenVault } from './openVault.ts';
import { takeBack } from './undoItems.ts';
import type { UndoStack, UndoStep } from './undoStack.ts';

export interface TakenBackStep {
  readonly action: string;
  readonly skipped: number;
  readonly outcome: CommitOutcome | null;
}
type Answer = Result<TakenBackStep | null, CommitError>;

export const undoLast = (vault: OpenVault, context: CommitContext, stack: UndoStack): Promise<Answer> =>
  vault.queue.run(() => step(vault, context, 'undo', stack.nextUndo(), (taken) => stack.undone(taken)));

export const redoLast = (vault: OpenVault, context: CommitContext, stack: UndoStack): Promise<Answer> =>
  vault.queue.run(() => step(vault, context, 'redo', stack.nextRedo(), (taken) => stack.redone(taken)));

async function step(
  vault: OpenVault,
  context: CommitContext,
  action: 'undo' | 'redo',
  next: UndoStep | undefined,
  moved: (taken: UndoStep | null) => void,
): Promise<Answer> {
  if (next === undefined) return ok(null);
  const states = await loadStates(vault, new Set(next.items.map(({ record }) => record)));
  const { operations, skipped } = takeBack(next.items, vault.device.id, (id) => states.get(id));
  if (operations.length === 0) {
    moved(null);
    return ok({ action: next.action, skipped, outcome: null });
  }
  const [answer] = await commitChanges(vault, context, [{ change: { action, operations }, undoes: next.range }]);
  if (answer === undefined) throw new Error('One change has one answer');
  if (!answer.ok) {
    if (answer.error.type === 'refused') moved(null);
    return err(answer.error);
  }
  const { range, inverse } = answer.value;
  moved({ action: next.action, range, items: inverse });
  return ok({ action: next.action, skipped, outcome: answer.value });
}
