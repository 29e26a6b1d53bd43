import type { FieldsOf } from '../domain/dictionary.ts';
import type { RecordId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { CommitError } from '../vault/api.ts';
import type { ActionContext } from './context.ts';
import { createRecord, openCases } from './createRecord.ts';
import { normaliseIdentifier } from './normaliseIdentifier.ts';

/** The normalised form is made from the type and the value as received, so that the same number is found however it was written. */
export function createIdentifier(
  context: ActionContext,
  values: Partial<FieldsOf<'identifier'>>,
): Promise<Result<RecordId, CommitError>> {
  const normalised = values.value === undefined ? {} : { normalised: normaliseIdentifier(values.type ?? 'other', values.value) };
  return createRecord(context, 'createIdentifier', 'identifier', { cases: openCases(context), ...normalised, ...values });
}
