import type { StatementDoc } from '../domain/fields.ts';
import type { RecordId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { CommitError, Committed } from '../vault/api.ts';
import type { ActionContext } from './context.ts';

/**
 * Commits the statement as it stands. Not a step of its own for undo: the editor takes typing back, and the record's history
 * keeps every saved state.
 */
export function saveStatement(
  context: ActionContext,
  save: { readonly interview: RecordId; readonly field: 'statement' | 'translation'; readonly doc: StatementDoc },
): Promise<Result<Committed, CommitError>> {
  const operation = { op: 'put', record: save.interview, field: save.field, value: save.doc } as const;
  return context.vault.commit({ action: 'saveStatement', operations: [operation], undoable: false });
}
