import type { Operation, Value } from '../domain/change.ts';
import { heldValues, otherValues } from '../domain/claims.ts';
import { fieldsOfKind, type Kind } from '../domain/dictionary.ts';
import type { Edtf } from '../domain/fields.ts';
import type { RecordId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { CommitError, Committed } from '../vault/api.ts';
import type { ActionContext } from './context.ts';
import { type CircularDate, followingDates, reckonedDate } from './followingDates.ts';
import { followingSources } from './followingSources.ts';

/**
 * Corrects one field; `null` clears it. Its sources go with the correction. Where another value waits beside the one that is
 * cleared, that one leads from then on.
 */
export async function editField(
  context: ActionContext,
  edit: { readonly record: RecordId; readonly field: string; readonly value: Value },
): Promise<Result<Committed, CommitError | CircularDate>> {
  const { record, field } = edit;
  const isDate = fieldsOf(await kindOf(context, record))[field]?.shape === 'edtf';
  const dated = isDate && edit.value !== null ? await reckonedDate(context, edit, edit.value as Edtf) : null;
  if (dated && !dated.ok) return dated;
  const value: Value = dated ? dated.value : edit.value;
  const fields = ((await context.vault.get(record))?.fields ?? {}) as Readonly<Record<string, unknown>>;
  const [before] = heldValues(fields, field);
  const [waiting] = otherValues(fields, field);
  const operations: Operation[] = [{ op: 'put', record, field, value }];
  if (value === null && waiting !== undefined) {
    operations[0] = { op: 'put', record, field, value: waiting };
    operations.push({ op: 'remove', record, field: 'otherValues', value: { field, value: waiting } });
  } else if (before !== undefined && value !== null) {
    operations.push(...(await followingSources(context, edit, before, value)));
  }
  if (isDate) {
    const now = operations[0]?.op === 'put' ? operations[0].value : null;
    operations.push(...(await followingDates(context, edit, now as Edtf | null)));
  }
  return context.vault.commit({ action: 'editField', operations });
}

const kindOf = async ({ vault }: ActionContext, record: RecordId) => (await vault.heads([record]))[0]?.kind;
const fieldsOf = (kind: Kind | undefined) => (kind ? fieldsOfKind(kind) : {});
