import type { Value } from '../domain/change.ts';
import type { Result } from '../domain/result.ts';
import type { ChangedEach, CommitError, Selection } from '../vault/api.ts';
import type { ActionContext } from './context.ts';

/** What is done to one field: `put` writes it (`null` clears), `add` and `remove` work on sets. */
export interface FieldChange {
  readonly op: 'put' | 'add' | 'remove';
  readonly field: string;
  readonly value: Value;
}

/** Writes one field of many records: one step, undone as one. */
export function editMany(
  context: ActionContext,
  selection: Selection,
  change: FieldChange,
): Promise<Result<ChangedEach, CommitError>> {
  return context.vault.commitEach(selection, { action: 'editMany', each: [change] });
}
