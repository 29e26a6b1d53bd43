// The lists of an open vault: what meets a query in its order, in groups, and where a record stands in it. What was listed
// last is kept until a record changes that it may depend on.
import { fieldsOfKind, type Kind } from '../../domain/dictionary.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import type { GroupsAnswer, GroupValue, ListAnswer, ListQuery, RowWanted } from '../listQuery.ts';
import type { Records } from '../records/records.ts';
import { fold } from '../search/fold.ts';
import { pointingToAny, type Test, testOf } from './filters.ts';
import { groupReader, isClock, refsOf, textsOf } from './headValues.ts';
import { Order } from './order.ts';
import { Pointers } from './pointers.ts';

type Heads = readonly RecordHead[];
interface Listed {
  readonly heads: Heads;
  readonly version: number;
  readonly groups: Map<string, ReadonlyMap<GroupValue, Heads>>;
}

const ordersKept = 10;
const listsKept = 12;
const mostGroups = 1000;

export class Lists {
  readonly #records: Records;
  readonly #pointers: Pointers;
  readonly #orders = new Map<string, Order>();
  readonly #lists = new Map<string, Listed>();

  constructor(records: Records) {
    this.#records = records;
    this.#pointers = new Pointers(records);
  }

  list(query: ListQuery): ListAnswer {
    const { offset = 0, limit = Number.POSITIVE_INFINITY, naming } = query;
    if (limit === 0 && naming === undefined) return { total: this.#count(query), rows: [] };
    const heads = this.#headsOf(query);
    const rows = heads.slice(offset, offset + limit);
    return { total: heads.length, rows, ...(naming && { named: this.#namedIn(rows, naming) }) };
  }

  ids(query: ListQuery): readonly RecordId[] {
    return this.#headsOf(query).map(({ id }) => id);
  }

  groups(query: ListQuery, field: string): GroupsAnswer {
    const listed = this.#listed(query);
    const parts = [...this.#parts(listed, field)].map(([value, heads]) => ({ value, count: heads.length }));
    parts.sort((a, b) => b.count - a.count);
    const groups = parts.slice(0, mostGroups);
    const named: RecordHead[] = [];
    for (const { value } of groups) {
      const head = typeof value === 'string' ? this.#records.heads.get(value as RecordId) : undefined;
      if (head) named.push(head);
    }
    return { total: listed.heads.length, groups, omitted: parts.length - groups.length, named };
  }

  /** The row of a record, or of the next whose sorted text begins so, from the start again when none follows. */
  find(query: ListQuery, wanted: RowWanted): number | null {
    const heads = this.#headsOf(query);
    if ('id' in wanted) {
      const row = heads.findIndex(({ id }) => id === wanted.id);
      return row < 0 ? null : row;
    }
    const field = query.sort?.field;
    const letters = fold(wanted.beginsWith);
    if (field === undefined || letters === '') return null;
    for (let step = 1; step <= heads.length; step += 1) {
      const row = (wanted.after + step) % heads.length;
      const [text = ''] = textsOf(heads[row] as RecordHead, field, this.#records.heads);
      if (fold(text.slice(0, letters.length + 16)).startsWith(letters)) return row;
    }
    return null;
  }

  #headsOf({ group, ...query }: ListQuery): Heads {
    const listed = this.#listed(query);
    if (group === undefined) return listed.heads;
    return this.#parts(listed, group.field).get(group.value) ?? [];
  }

  #parts(listed: Listed, field: string): ReadonlyMap<GroupValue, Heads> {
    const known = listed.groups.get(field);
    if (known) return known;
    const parts = new Map<GroupValue, RecordHead[]>();
    const put = (value: GroupValue, head: RecordHead) => {
      const part = parts.get(value);
      if (part) part.push(head);
      else parts.set(value, [head]);
    };
    const read = groupReader(field);
    for (const head of listed.heads) {
      const values = read(head);
      if (values.length === 0) put(null, head);
      for (const value of values) put(value, head);
    }
    listed.groups.set(field, parts);
    return parts;
  }

  #listed({ offset: _, limit: __, naming: ___, ...query }: ListQuery): Listed {
    // Asked once and never again.
    if (query.pointingTo && query.pointingTo.length > 1)
      return { heads: this.#make(query), version: this.#records.version, groups: new Map() };
    const name = JSON.stringify(query);
    const known = this.#lists.get(name);
    const listed =
      known && this.#isCurrent(known, query)
        ? { ...known, version: this.#records.version }
        : { heads: this.#make(query), version: this.#records.version, groups: new Map() };
    return keep(this.#lists, name, listed, listsKept);
  }

  #isCurrent({ version }: Listed, query: ListQuery): boolean {
    if (version === this.#records.version) return true;
    const changed = this.#records.changedSince(version);
    const kinds = kindsOf(query);
    if (changed === null || kinds === null) return false;
    for (const id of changed) {
      const kind = this.#records.heads.get(id)?.kind;
      if (kind !== undefined && kinds.has(kind)) return false;
    }
    return true;
  }

  #make(query: ListQuery): Heads {
    const test = testOf(query, this.#records, this.#pointers);
    const { sort, among, pointingTo } = query;
    if (sort === undefined && among !== undefined) return this.#picked(among, test);
    if (sort === undefined && pointingTo !== undefined)
      return this.#picked(pointingToAny(this.#records, pointingTo), test).sort(byAge);
    const { lines } = this.#order(query);
    const heads: RecordHead[] = [];
    if (sort?.descending !== true) {
      for (const { head } of lines) if (test(head)) heads.push(head);
      return heads;
    }
    let end = lines.length;
    while (end > 0 && lines[end - 1]?.key === undefined) end -= 1;
    for (let at = end - 1; at >= 0; at -= 1) push(heads, lines[at]?.head, test);
    for (let at = end; at < lines.length; at += 1) push(heads, lines[at]?.head, test);
    return heads;
  }

  #picked(among: Iterable<RecordId>, test: Test): RecordHead[] {
    const heads: RecordHead[] = [];
    for (const id of among) push(heads, this.#records.heads.get(id), test);
    return heads;
  }

  #count(query: ListQuery): number {
    const { kind, inCase } = query;
    const test = testOf(query, this.#records, this.#pointers);
    const { heads } = this.#records;
    const ofCase = inCase === undefined ? null : this.#records.pointingAt(inCase);
    const ofKind = kind === undefined ? null : this.#records.ofKind(kind);
    const ids = ofCase !== null && (ofKind === null || ofCase.size < ofKind.size) ? ofCase : (ofKind ?? heads.keys());
    let total = 0;
    for (const id of ids) {
      const head = heads.get(id);
      if (head && test(head)) total += 1;
    }
    return total;
  }

  #order({ kind, sort, locale }: ListQuery): Order {
    const of = { kind, field: sort?.field ?? 'createdMs', locale, words: sort?.words };
    const name = JSON.stringify(of);
    return keep(this.#orders, name, this.#orders.get(name) ?? new Order(this.#records, of), ordersKept);
  }

  #namedIn(rows: Heads, fields: readonly string[]): Heads {
    const named = new Map<RecordId, RecordHead>();
    for (const row of rows) {
      for (const field of fields) {
        for (const id of refsOf(row, field)) {
          const head = this.#records.heads.get(id);
          if (head) named.set(id, head);
        }
      }
    }
    return [...named.values()];
  }
}

const byAge = (a: RecordHead, b: RecordHead) => a.createdMs - b.createdMs || (a.id < b.id ? -1 : 1);

function push(heads: RecordHead[], head: RecordHead | undefined, test: Test): void {
  if (head !== undefined && test(head)) heads.push(head);
}

/** The value, now the one last used; the one longest unused leaves. */
function keep<T>(kept: Map<string, T>, name: string, value: T, most: number): T {
  kept.delete(name);
  kept.set(name, value);
  if (kept.size > most) kept.delete(kept.keys().next().value as string);
  return value;
}

/** Kinds whose change may change the list; null where any may. */
function kindsOf({ kind, filters = [], sort }: ListQuery): ReadonlySet<Kind> | null {
  if (kind === undefined) return null;
  const isOwn = (field: string) => {
    const shape = fieldsOfKind(kind)[field]?.shape;
    return isClock(field) || (shape !== 'ref' && shape !== 'structure');
  };
  if (sort && !isOwn(sort.field)) return null;
  const kinds = new Set<Kind>([kind]);
  for (const filter of filters) {
    if (filter.test === 'noSource') kinds.add('source');
    else if (filter.test === 'named' || filter.test === 'notNamed') kinds.add(filter.by);
    else if (filter.test === 'contains' && !isOwn(filter.field)) return null;
  }
  return kinds;
}
