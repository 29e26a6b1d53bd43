// Answers list queries from the heads in memory.
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import type { ListAnswer, ListQuery } from '../api.ts';
import type { Records } from './records.ts';

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Without a sort the oldest record comes first. `createdMs` and `changedMs` can be sorted by like fields. */
export function listHeads(records: Records, query: ListQuery): ListAnswer {
  const heads = candidates(records, query).filter((head) => fits(head, query));
  const { field, descending = false } = query.sort ?? { field: 'createdMs' };
  sortHeads(heads, field, descending);
  const offset = query.offset ?? 0;
  return { total: heads.length, rows: heads.slice(offset, offset + (query.limit ?? heads.length)) };
}

function candidates(records: Records, { kind, inCase }: ListQuery): RecordHead[] {
  const ids = inCase !== undefined ? records.pointingAt(inCase) : kind !== undefined ? records.ofKind(kind) : null;
  if (ids === null) return [...records.heads.values()];
  const heads: RecordHead[] = [];
  for (const id of ids) {
    const head = records.heads.get(id);
    if (head) heads.push(head);
  }
  return heads;
}

export const isInCase = (head: RecordHead, inCase: RecordId): boolean =>
  ((head.fields as { readonly cases?: readonly RecordId[] }).cases ?? []).includes(inCase);

function fits(head: RecordHead, { kind, inCase, where, deleted = false }: ListQuery): boolean {
  if (head.deleted !== deleted || (kind !== undefined && head.kind !== kind)) return false;
  if (inCase !== undefined && !isInCase(head, inCase)) return false;
  for (const field in where) if (head.fields[field] !== where[field]) return false;
  return true;
}

type SortKey = string | number | undefined;

function sortHeads(heads: RecordHead[], field: string, descending: boolean): void {
  const keyed = heads.map((head) => ({ head, key: sortKey(head, field) }));
  const turn = descending ? -1 : 1;
  keyed.sort((a, b) => compareKeys(a.key, b.key, turn) || (a.head.id < b.head.id ? -1 : 1));
  keyed.forEach(({ head }, at) => {
    heads[at] = head;
  });
}

/** Dates sort by their earliest day. */
function sortKey(head: RecordHead, field: string): SortKey {
  if (field === 'createdMs' || field === 'changedMs') return head[field];
  const value: unknown = head.fields[field];
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  if (value !== null && typeof value === 'object' && 'earliest' in value) {
    const { earliest, edtf } = value as { readonly earliest: string | null; readonly edtf?: string };
    return earliest ?? edtf;
  }
  return undefined;
}

/** Records without the field stand last in either direction. */
function compareKeys(a: SortKey, b: SortKey, turn: number): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return (a - b) * turn;
  return collator.compare(String(a), String(b)) * turn;
}
