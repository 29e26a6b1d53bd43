import type { FieldsOf } from '../domain/dictionary.ts';
import type { RecordId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { CommitError } from '../vault/api.ts';
import type { ActionContext } from './context.ts';
import { createRecord } from './createRecord.ts';

export function createCase(context: ActionContext, values: Partial<FieldsOf<'case'>>): Promise<Result<RecordId, CommitError>> {
  return createRecord(context, 'createCase', 'case', values);
}
