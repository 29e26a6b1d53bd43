// One operation for each record of a selection: those that it would not change are left alone, and so are sealed words.

import { canonicalJson } from '../../domain/canonicalJson.ts';
import type { Operation } from '../../domain/change.ts';
import { fieldsOfKind } from '../../domain/dictionary.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import type { EachOperation, Selection } from '../listQuery.ts';
import { listsOf } from '../records/listHeads.ts';
import { sealedFields } from '../records/readChange.ts';
import type { Records } from '../records/records.ts';
import { elementsOf } from './headValues.ts';

export interface OperationsOfEach {
  readonly operations: readonly Operation[];
  readonly changed: number;
  readonly skipped: number;
}

/** The records of a selection. A text in its query was looked up already and stands in `among`. */
export function selectedIds(records: Records, selection: Selection): readonly RecordId[] {
  if (selection.kind === 'ids') return selection.ids;
  const ids = listsOf(records).ids(selection.query);
  if (selection.except.length === 0) return ids;
  const except = new Set(selection.except);
  return ids.filter((id) => !except.has(id));
}

export function operationsOfEach(records: Records, ids: readonly RecordId[], each: readonly EachOperation[]): OperationsOfEach {
  const operations: Operation[] = [];
  let changed = 0;
  let skipped = 0;
  for (const record of ids) {
    const head = records.heads.get(record);
    if (!head || head.deleted) continue;
    const before = operations.length;
    let isSealed = false;
    for (const operation of each) {
      if (operation.op === 'tombstone') operations.push({ op: 'tombstone', record });
      else if (isSealedIn(head, operation.field)) isSealed = true;
      else if (changes(head, operation)) operations.push({ ...operation, record });
    }
    if (operations.length > before) changed += 1;
    else if (isSealed) skipped += 1;
  }
  return { operations, changed, skipped };
}

const isSealedIn = (head: RecordHead, field: string): boolean =>
  head.kind === 'interview' && typeof head.fields['sealedAt'] === 'string' && sealedFields.has(field);

/** What heads do not hold (long texts) is written whatever it was. */
function changes(head: RecordHead, operation: Exclude<EachOperation, { readonly op: 'tombstone' }>): boolean {
  const { op, field, value } = operation;
  if (fieldsOfKind(head.kind)[field]?.long === true) return true;
  const wanted = canonicalJson(value);
  const held = elementsOf(head, field).map((element) => canonicalJson(element as typeof value));
  if (op === 'put') return value === null ? held.length > 0 : held[0] !== wanted;
  return held.includes(wanted) === (op === 'remove');
}
