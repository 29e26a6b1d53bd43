// What a search asks of a record beside its words: whom it names, which source it comes from, when it was.
import { fieldsOfKind } from '../../domain/dictionary.ts';
import type { Edtf } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import type { SearchQuery } from '../api.ts';

type Heads = ReadonlyMap<RecordId, RecordHead>;
type Test = (head: RecordHead) => boolean;

/** `null` when the query asks nothing but words, kinds and a case. */
export function searchFilter(heads: Heads, query: SearchQuery): Test | null {
  const tests: Test[] = [];
  const people = new Set<unknown>(query.people);
  if (people.size > 0) tests.push((head) => people.has(head.id) || names(head, people));
  if (query.origins && query.origins.length > 0) tests.push(fromOrigins(heads, new Set(query.origins)));
  if (query.from !== undefined || query.to !== undefined) {
    const [from, to] = [query.from ?? '', query.to ?? '\uffff'];
    tests.push((head) => daysOf(head).some(([first, last]) => first <= to && last >= from));
  }
  return tests.length === 0 ? null : (head) => tests.every((test) => test(head));
}

/** In any field but its cases. */
function names({ fields }: RecordHead, ids: ReadonlySet<unknown>): boolean {
  const holds = (value: unknown): boolean =>
    ids.has(value) || (typeof value === 'object' && value !== null && ids.has((value as { readonly person?: unknown }).person));
  return Object.entries(fields).some(
    ([name, value]) => name !== 'cases' && (Array.isArray(value) ? value.some(holds) : holds(value)),
  );
}

function fromOrigins(heads: Heads, origins: ReadonlySet<unknown>): Test {
  const borneOut = new Set<unknown>();
  for (const { kind, fields, deleted } of heads.values()) {
    if (kind === 'source' && !deleted && origins.has(fields['origin'])) borneOut.add(fields['claim']);
  }
  return ({ id, fields }) => origins.has(id) || borneOut.has(id) || origins.has(fields['origin']);
}

const always = '\uffff';

/** First and last day of each date that a record has; an open end reaches everywhere. */
function daysOf({ kind, fields }: RecordHead): readonly (readonly [string, string])[] {
  return Object.entries(fieldsOfKind(kind)).flatMap(([name, { shape }]) => {
    const value = fields[name];
    if (shape === 'time' && typeof value === 'string') return [[value.slice(0, 10), value.slice(0, 10)] as const];
    if (shape !== 'edtf' || !value) return [];
    const { earliest, latest } = value as Edtf;
    return earliest === null && latest === null ? [] : [[earliest ?? '', latest ?? always] as const];
  });
}
