// What the fields of a head come to in lists: what they are grouped by, what is read of them, what they sort by.
import { fieldsOfKind, type Kind } from '../../domain/dictionary.ts';
import type { RecordId } from '../../domain/ids.ts';
import { nameOf } from '../../domain/naming.ts';
import type { RecordHead } from '../../domain/record.ts';
import type { PlainValue } from '../listQuery.ts';

type Heads = ReadonlyMap<RecordId, RecordHead>;

export const isClock = (field: string): field is 'createdMs' | 'changedMs' => field === 'createdMs' || field === 'changedMs';

export const valueOf = (head: RecordHead, field: string): unknown => (isClock(field) ? head[field] : head.fields[field]);

/** Each element of a set, the one value of another field. */
export function elementsOf(head: RecordHead, field: string): readonly unknown[] {
  const value = valueOf(head, field);
  if (value === undefined || value === null) return none;
  return Array.isArray(value) ? value : [value];
}
const none: readonly unknown[] = [];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** The records that a field names: ids, and the people among participants. */
export function refsOf(head: RecordHead, field: string): readonly RecordId[] {
  const shape = fieldsOfKind(head.kind)[field]?.shape;
  if (shape !== 'ref' && shape !== 'structure') return nobody;
  const refs: RecordId[] = [];
  for (const element of elementsOf(head, field)) {
    const id = isObject(element) ? element['person'] : shape === 'ref' ? element : undefined;
    if (typeof id === 'string') refs.push(id as RecordId);
  }
  return refs;
}
const nobody: readonly RecordId[] = [];

export const pad = (number: number): string => `${number}`.padStart(2, '0');

/** The day on which a clock stood, where this machine is. */
export function dayOfMs(ms: number): string {
  const date = new Date(ms);
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** The first and last day that a date, a moment or a clock may mean; null where an end is open. */
export function daysOf(value: unknown, isMs: boolean): readonly [string | null, string | null] | null {
  if (typeof value === 'number') return isMs ? both(dayOfMs(value)) : null;
  if (typeof value === 'string') return both(value.slice(0, 10));
  if (!isObject(value) || !('earliest' in value)) return null;
  return [value['earliest'] as string | null, value['latest'] as string | null];
}
const both = (day: string): readonly [string, string] => [day, day];

const isMoment = (shape: string | undefined): boolean => shape === 'time';

/** What a record is counted under; nothing where it has no value. */
export function groupReader(field: string): (head: RecordHead) => readonly PlainValue[] {
  if (isClock(field)) return (head) => [dayOfMs(head[field]).slice(0, 7)];
  return (head) => {
    const value = head.fields[field];
    if (value === undefined || value === null) return noGroup;
    const shape = fieldsOfKind(head.kind)[field]?.shape;
    if (!Array.isArray(value)) {
      const only = groupValue(value, shape);
      return only === null ? noGroup : [only];
    }
    if (value.every((element) => typeof element === 'string')) return value as readonly string[];
    const values = value.map((element) => groupValue(element, shape));
    return [...new Set(values)].filter((each) => each !== null);
  };
}
const noGroup: readonly PlainValue[] = [];

function groupValue(element: unknown, shape: string | undefined): PlainValue | null {
  if (typeof element === 'string') return isMoment(shape) ? element.slice(0, 7) : element;
  if (typeof element === 'number' || typeof element === 'boolean') return element;
  if (!isObject(element)) return null;
  if ('edtf' in element) return ((element['earliest'] ?? element['latest'] ?? element['edtf']) as string).slice(0, 4);
  const named = element['person'] ?? element['text'] ?? element['code'] ?? element['kind'];
  return typeof named === 'string' ? named : null;
}

/** Everything of a field that can be read, of the records that it names too. */
export function textsOf(head: RecordHead, field: string, heads: Heads): readonly string[] {
  const refs = refsOf(head, field);
  if (refs.length > 0) return refs.map((id) => nameIn(heads, id));
  const texts: string[] = [];
  for (const element of elementsOf(head, field)) {
    if (typeof element === 'string') texts.push(element);
    else if (typeof element === 'number') texts.push(`${element}`);
    else if (isObject(element)) for (const key of ['text', 'words', 'edtf', 'code']) pushText(texts, element[key]);
  }
  return texts;
}
function pushText(texts: string[], value: unknown): void {
  if (typeof value === 'string') texts.push(value);
}

export function nameIn(heads: Heads, id: RecordId): string {
  const head = heads.get(id);
  return head === undefined ? '' : (nameOf(head) ?? '');
}

export type SortKey = string | number | undefined;

interface SortedBy {
  readonly kind: Kind | undefined;
  readonly field: string;
  readonly words: Readonly<Record<string, string>> | undefined;
}

/** Dates sort by their earliest day, sets by their first element, records by their names, codes by what they are called. */
export function sortKeyReader({ kind, field, words }: SortedBy, heads: Heads): (head: RecordHead) => SortKey {
  if (isClock(field)) return (head) => head[field];
  const shape = kind && fieldsOfKind(kind)[field]?.shape;
  if (shape === undefined || shape === 'ref' || shape === 'structure') {
    return (head) => {
      const [ref] = refsOf(head, field);
      return ref === undefined ? keyOf(elementsOf(head, field)[0], words) : nameIn(heads, ref) || undefined;
    };
  }
  return (head) => {
    const value = head.fields[field];
    return keyOf(Array.isArray(value) ? value[0] : value, words);
  };
}

function keyOf(value: unknown, words: SortedBy['words']): SortKey {
  if (typeof value === 'string') return words?.[value] ?? value;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  if (!isObject(value)) return undefined;
  const key = 'earliest' in value ? (value['earliest'] ?? value['edtf']) : (value['text'] ?? value['code'] ?? value['kind']);
  return typeof key === 'string' ? key : undefined;
}
