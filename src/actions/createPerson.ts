import type { FieldsOf } from '../domain/dictionary.ts';
import type { RecordId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { CommitError } from '../vault/api.ts';
import type { ActionContext } from './context.ts';
import { createRecord, openCases } from './createRecord.ts';

export function createPerson(
  context: ActionContext,
  values: Partial<FieldsOf<'person'>>,
): Promise<Result<RecordId, CommitError>> {
  return createRecord(context, 'createPerson', 'person', { cases: openCases(context), ...values });
}
