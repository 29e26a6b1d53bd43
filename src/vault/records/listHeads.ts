// Answers list queries from the heads in memory. The first look at a long list seeks out only the rows that it shows; a list
// that was sorted once follows the changes.
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import type { ListAnswer, ListQuery } from '../api.ts';
import type { Records } from './records.ts';

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
const listsKept = 24;
/** With more changes than this a list is made anew. */
const mostPatched = 200;
/** A list with fewer lines is sorted at once, and no more rows than this are sought out of a longer one. */
const fewLines = 2000;
const mostSought = 200;

interface Line {
  readonly head: RecordHead;
  readonly key: SortKey;
}
interface List {
  readonly lines: readonly Line[];
  /** The first lines of a list that is not sorted yet; null once it is. */
  readonly first: readonly Line[] | null;
  readonly version: number;
}
type SortKey = string | number | undefined;
const listsOf = new WeakMap<Records, Map<string, List>>();

/** Without a sort the oldest record comes first. `createdMs` and `changedMs` can be sorted by like fields. */
export function listHeads(records: Records, query: ListQuery): ListAnswer {
  const { offset = 0, limit = Number.POSITIVE_INFINITY } = query;
  const { lines, first } = listFor(records, query, offset + limit);
  return { total: lines.length, rows: (first ?? lines).slice(offset, offset + limit).map(({ head }) => head) };
}

/** With its lines before `end` in order. */
function listFor(records: Records, { offset: _, limit: __, ...query }: ListQuery, end: number): List {
  const lists = listsOf.get(records) ?? new Map<string, List>();
  listsOf.set(records, lists);
  const name = JSON.stringify(query);
  const known = lists.get(name);
  const list = (known && follow(records, query, known, end)) ?? makeList(records, query, end);
  lists.delete(name);
  lists.set(name, list);
  if (lists.size > listsKept) lists.delete(lists.keys().next().value as string);
  return list;
}

function makeList(records: Records, query: ListQuery, end: number): List {
  const { version } = records;
  const { field, compare } = orderOf(query);
  const lines: Line[] = [];
  for (const head of candidates(records, query)) if (fits(head, query)) lines.push({ head, key: sortKey(head, field) });
  if (lines.length > fewLines && end <= mostSought) return { lines, first: firstOf(lines, end, compare), version };
  return { lines: lines.sort(compare), first: null, version };
}

/** As sorting would give them; nearly every line costs one comparison, with the last of those found so far. */
function firstOf(lines: readonly Line[], count: number, compare: (a: Line, b: Line) => number): readonly Line[] {
  const first: Line[] = [];
  for (const line of lines) {
    const last = first[count - 1];
    if (last !== undefined && compare(line, last) >= 0) continue;
    insert(first, line, compare);
    if (first.length > count) first.pop();
  }
  return first;
}

/** The list with what changed since; null when too much did. */
function follow(records: Records, query: ListQuery, list: List, end: number): List | null {
  const { version } = records;
  const changed = records.changedSince(list.version);
  if (changed === null || changed.size > mostPatched) return null;
  if (changed.size === 0 && (list.first === null || end <= list.first.length)) return list;
  const { field, compare } = orderOf(query);
  const lines = list.lines.filter(({ head }) => !changed.has(head.id));
  if (list.first !== null) lines.sort(compare);
  for (const id of changed) {
    const head = records.heads.get(id);
    if (head && fits(head, query)) insert(lines, { head, key: sortKey(head, field) }, compare);
  }
  return { lines, first: null, version };
}

function insert(lines: Line[], line: Line, compare: (a: Line, b: Line) => number): void {
  let from = 0;
  let to = lines.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (compare(lines[middle] as Line, line) < 0) from = middle + 1;
    else to = middle;
  }
  lines.splice(from, 0, line);
}

function* candidates(records: Records, { kind, inCase }: ListQuery): Generator<RecordHead> {
  const { heads } = records;
  const ids = inCase !== undefined ? records.pointingAt(inCase) : kind !== undefined ? records.ofKind(kind) : heads.keys();
  for (const id of ids) {
    const head = heads.get(id);
    if (head) yield head;
  }
}

const isInCase = (head: RecordHead, inCase: RecordId): boolean =>
  ((head.fields as { readonly cases?: readonly RecordId[] }).cases ?? []).includes(inCase);

function fits(head: RecordHead, { kind, inCase, where, deleted = false }: ListQuery): boolean {
  if (head.deleted !== deleted || (kind !== undefined && head.kind !== kind)) return false;
  if (inCase !== undefined && !isInCase(head, inCase)) return false;
  for (const field in where) if (head.fields[field] !== where[field]) return false;
  return true;
}

function orderOf({ sort }: ListQuery) {
  const { field, descending = false } = sort ?? { field: 'createdMs' };
  const turn = descending ? -1 : 1;
  const compare = (a: Line, b: Line): number =>
    compareKeys(a.key, b.key, turn) || (a.head.id < b.head.id ? -1 : a.head.id > b.head.id ? 1 : 0);
  return { field, compare };
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
