import type { Value } from '../domain/change.ts';
import type { RecordId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { CommitError, Committed } from '../vault/api.ts';
import type { ActionContext } from './context.ts';

export function removeFromSet(
  context: ActionContext,
  edit: { readonly record: RecordId; readonly field: string; readonly value: Value },
): Promise<Result<Committed, CommitError>> {
  return context.vault.commit({ action: 'removeFromSet', operations: [{ op: 'remove', ...edit }] });
}
