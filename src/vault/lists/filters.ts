// From the filters of a query to one test of a head.
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import type { Filter, ListQuery } from '../listQuery.ts';
import type { Records } from '../records/records.ts';
import { fold } from '../search/fold.ts';
import { daysOf, elementsOf, groupReader, isClock, refsOf, textsOf, valueOf } from './headValues.ts';
import type { Pointers } from './pointers.ts';

export type Test = (head: RecordHead) => boolean;

/** Folded texts by field, of heads as they are: a record that changes gets a new head. */
const foldedOf = new Map<string, WeakMap<RecordHead, string>>();

export function testOf(query: ListQuery, records: Records, pointers: Pointers): Test {
  const { kind, inCase, pointingTo, where, among, deleted = false, filters = [], group } = query;
  const tests: Test[] = [(head) => head.deleted === deleted && (kind === undefined || head.kind === kind)];
  if (inCase !== undefined) tests.push((head) => isInCase(head, inCase));
  if (pointingTo !== undefined) {
    const pointing = pointingToAny(records, pointingTo);
    tests.push((head) => pointing.has(head.id));
  }
  for (const [field, value] of Object.entries(where ?? {})) tests.push((head) => head.fields[field] === value);
  if (among !== undefined) {
    const wanted = new Set(among);
    tests.push((head) => wanted.has(head.id));
  }
  for (const filter of filters) tests.push(testOfFilter(filter, records, pointers));
  if (group !== undefined) {
    const { value } = group;
    const read = groupReader(group.field);
    tests.push(value === null ? (head) => read(head).length === 0 : (head) => read(head).includes(value));
  }
  return (head) => {
    for (const test of tests) if (!test(head)) return false;
    return true;
  };
}

const isInCase = (head: RecordHead, inCase: RecordId): boolean =>
  ((head.fields as { readonly cases?: readonly RecordId[] }).cases ?? []).includes(inCase);

export function pointingToAny(records: Records, targets: readonly RecordId[]): ReadonlySet<RecordId> {
  const [only] = targets;
  if (targets.length === 1 && only !== undefined) return records.pointingAt(only);
  const found = new Set<RecordId>();
  for (const target of targets) for (const id of records.pointingAt(target)) found.add(id);
  return found;
}

function testOfFilter(filter: Filter, records: Records, pointers: Pointers): Test {
  switch (filter.test) {
    case 'contains':
      return containing(filter.field, filter.text, records);
    case 'oneOf': {
      const values = new Set(filter.values);
      const read = groupReader(filter.field);
      return (head) => {
        for (const value of read(head)) if (values.has(value)) return true;
        return false;
      };
    }
    case 'between':
      return between(filter);
    case 'hasValue':
      return (head) => elementsOf(head, filter.field).length > 0;
    case 'noValue':
      return (head) => elementsOf(head, filter.field).length === 0;
    case 'noSource':
      return withoutSource(filter.field, pointers);
    case 'named':
    case 'notNamed': {
      const { by, field, notAs } = filter;
      const named = pointers.namedBy(by, field);
      const isNamed: Test = ({ id }) => {
        const roles = named.get(id);
        return roles !== undefined && (notAs === undefined || [...roles].some((role) => !notAs.includes(role)));
      };
      return filter.test === 'named' ? isNamed : (head) => !isNamed(head);
    }
  }
}

/** Spaces do not count: scripts that have none and those that have are told apart by nobody who types. */
function containing(field: string, text: string, records: Records): Test {
  const wanted = fold(text);
  if (wanted === '') return () => true;
  const { heads } = records;
  const read = (head: RecordHead) => textsOf(head, field, heads).map(fold).join('\n');
  const folded = foldedOf.get(field) ?? new WeakMap<RecordHead, string>();
  foldedOf.set(field, folded);
  return (head) => {
    if (refsOf(head, field).length > 0) return read(head).includes(wanted);
    let known = folded.get(head);
    if (known === undefined) folded.set(head, (known = read(head)));
    return known.includes(wanted);
  };
}

function between({ field, from, to }: Extract<Filter, { readonly test: 'between' }>): Test {
  const isMs = isClock(field);
  return (head) => {
    const value = valueOf(head, field);
    if (value === undefined || value === null) return false;
    if (typeof from === 'number' || typeof to === 'number') {
      return typeof value === 'number' && (from === null || value >= Number(from)) && (to === null || value <= Number(to));
    }
    const days = daysOf(value, isMs);
    if (days === null) return false;
    const [first, last] = days;
    if (first === null && last === null) return false;
    return (from === null || last === null || last >= from) && (to === null || first === null || first <= to);
  };
}

function withoutSource(field: string | null, pointers: Pointers): Test {
  const claims = pointers.claims();
  if (field === null) return ({ id }) => !claims.has(id);
  return (head) => elementsOf(head, field).length > 0 && claims.get(head.id)?.has(field) !== true;
}
