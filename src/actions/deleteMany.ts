import type { Result } from '../domain/result.ts';
import type { ChangedEach, CommitError, Selection } from '../vault/api.ts';
import type { ActionContext } from './context.ts';

/** Takes many records out of sight in one step; undoing it, or `restoreRecord`, brings them back. */
export function deleteMany(context: ActionContext, selection: Selection): Promise<Result<ChangedEach, CommitError>> {
  return context.vault.commitEach(selection, { action: 'deleteMany', each: [{ op: 'tombstone' }] });
}
