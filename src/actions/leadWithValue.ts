import type { Operation, Value } from '../domain/change.ts';
import { heldValues, isSameValue, otherValues } from '../domain/claims.ts';
import type { Edtf } from '../domain/fields.ts';
import type { RecordId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { CommitError, Committed } from '../vault/api.ts';
import type { ActionContext } from './context.ts';
import { followingDates } from './followingDates.ts';
import { tyingSources } from './followingSources.ts';

/** Lets one of several values lead; the one that led, and `losing` ones of other devices, stay beside it with their sources. */
export async function leadWithValue(
  context: ActionContext,
  choice: { readonly record: RecordId; readonly field: string; readonly value: Value; readonly losing?: readonly Value[] },
): Promise<Result<Committed, CommitError>> {
  const { record, field, value, losing = [] } = choice;
  const fields = ((await context.vault.get(record))?.fields ?? {}) as Readonly<Record<string, unknown>>;
  const [leading] = heldValues(fields, field);
  const kept = [...(leading === undefined ? [] : [leading]), ...losing].filter(
    (other, at, all) => other !== null && !isSameValue(other, value) && all.findIndex((each) => isSameValue(each, other)) === at,
  );
  const operations: Operation[] = [{ op: 'put', record, field, value }];
  for (const other of kept) operations.push({ op: 'add', record, field: 'otherValues', value: { field, value: other } });
  if (otherValues(fields, field).some((other) => isSameValue(other, value))) {
    operations.push({ op: 'remove', record, field: 'otherValues', value: { field, value } });
  }
  if (leading !== undefined) operations.push(...(await tyingSources(context, choice, leading)));
  if (isDate(value)) operations.push(...(await followingDates(context, choice, value)));
  return context.vault.commit({ action: 'leadWithValue', operations });
}

const isDate = (value: Value): value is Edtf => typeof value === 'object' && value !== null && 'edtf' in value;
