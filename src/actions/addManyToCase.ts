import type { RecordId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { ChangedEach, CommitError, Selection } from '../vault/api.ts';
import type { ActionContext } from './context.ts';

export function addManyToCase(
  context: ActionContext,
  selection: Selection,
  caseId: RecordId,
): Promise<Result<ChangedEach, CommitError>> {
  return context.vault.commitEach(selection, {
    action: 'addManyToCase',
    each: [{ op: 'add', field: 'cases', value: caseId }],
  });
}
