import type { Operation, Value } from '../domain/change.ts';
import type { RecordId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { CommitError, Committed } from '../vault/api.ts';
import type { ActionContext } from './context.ts';
import { followingSources } from './followingSources.ts';

/** Adds one element to a set field; `instead` leaves in the same step, so that editing a name is one thing done. */
export async function addToSet(
  context: ActionContext,
  edit: { readonly record: RecordId; readonly field: string; readonly value: Value; readonly instead?: Value },
): Promise<Result<Committed, CommitError>> {
  const { record, field, value, instead } = edit;
  const operations: Operation[] = [{ op: 'add', record, field, value }];
  if (instead !== undefined) {
    operations.unshift({ op: 'remove', record, field, value: instead });
    operations.push(...(await followingSources(context, edit, instead, value)));
  }
  return context.vault.commit({ action: 'addToSet', operations });
}
