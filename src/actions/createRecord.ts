// How every action that makes a record says so in the journal's language.
import type { Operation, Value } from '../domain/change.ts';
import { type FieldsOf, fieldsOfKind, type Kind } from '../domain/dictionary.ts';
import type { RecordId } from '../domain/ids.ts';
import { ok, type Result } from '../domain/result.ts';
import type { CommitError } from '../vault/api.ts';
import type { ActionContext } from './context.ts';

/** The operations that make a record with these values. A value that is `undefined` or an empty set is not written. */
export function recordOperations<K extends Kind>(id: RecordId, kind: K, values: Partial<FieldsOf<K>>): Operation[] {
  const operations: Operation[] = [{ op: 'put', record: id, field: 'kind', value: kind }];
  const fields = fieldsOfKind(kind);
  for (const [field, value] of Object.entries(values) as [string, Value | undefined][]) {
    if (value === undefined) continue;
    if (fields[field]?.many && Array.isArray(value)) {
      for (const element of value as readonly Value[]) operations.push({ op: 'add', record: id, field, value: element });
    } else {
      operations.push({ op: 'put', record: id, field, value });
    }
  }
  return operations;
}

/** The cases a new record joins: the open one. */
export const openCases = (context: ActionContext): readonly RecordId[] => (context.activeCase ? [context.activeCase] : []);

/** Makes one record in the open case, as one step that can be undone. */
export async function createRecord<K extends Kind>(
  context: ActionContext,
  action: string,
  kind: K,
  values: Partial<FieldsOf<K>>,
): Promise<Result<RecordId, CommitError>> {
  const [id] = await context.vault.newIds(1);
  if (!id) throw new Error('The vault gave no id');
  const operations = recordOperations(id, kind, values);
  const committed = await context.vault.commit({ action, operations });
  return committed.ok ? ok(id) : committed;
}
