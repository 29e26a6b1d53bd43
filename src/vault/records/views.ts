// From registers to what the rest of the app reads.
import type { Value } from '../../domain/change.ts';
import { type Field, fieldsOfKind, isKind, type Kind } from '../../domain/dictionary.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { Contradiction, RecordHead, RecordView } from '../../domain/record.ts';
import type { Attached } from '../journal/entry.ts';
import type { RecordState } from './recordState.ts';
import {
  anyIs,
  attachedField,
  deletedKey,
  isContradicted,
  isRecordId,
  kindKey,
  type Register,
  readKey,
  shown,
} from './registers.ts';

/** Null when nobody said yet what kind of record it is, or a newer program did. */
export function kindOf(state: RecordState): Kind | null {
  const kind = shown(state.registers.get(kindKey));
  return isKind(kind) ? kind : null;
}

/** An edit wins over a deletion made without knowing of it. */
export const isDeleted = (state: RecordState): boolean => {
  const register = state.registers.get(deletedKey);
  return register !== undefined && !anyIs(register, false);
};

type Fields = Record<string, Value>;

/** Values of the fields of the kind. Elements of sets stand in the order of their canonical JSON. */
function readFields(state: RecordState, wanted: (field: Field) => boolean): Fields {
  const kind = kindOf(state);
  const known = kind === null ? {} : fieldsOfKind(kind);
  const fields: Fields = {};
  const sets: [field: string, key: string][] = [];
  for (const [key, register] of state.registers) {
    const at = key.indexOf('=');
    const name = at < 0 ? key : key.slice(0, at);
    const field = Object.hasOwn(known, name) ? known[name] : undefined;
    if (field === undefined || !wanted(field) || field.many !== at >= 0) continue;
    if (field.many) {
      if (anyIs(register, true)) sets.push([name, key]);
    } else {
      const value = shown(register);
      if (value !== undefined && value !== null) fields[name] = value;
    }
  }
  sets.sort((a, b) => (a[1] < b[1] ? -1 : 1));
  for (const [name, key] of sets) {
    const elements = (fields[name] ??= []) as Value[];
    elements.push(JSON.parse(key.slice(name.length + 1)) as Value);
  }
  return fields;
}

/** Every entry that touches a record writes the register of its deletion: the newest clock is there. */
function times(state: RecordState): { readonly createdMs: number; readonly changedMs: number } {
  const changedMs = state.registers.get(deletedKey)?.[0]?.stamp.hlc.ms ?? 0;
  const kind = state.registers.get(kindKey);
  return { createdMs: kind?.[kind.length - 1]?.stamp.hlc.ms ?? changedMs, changedMs };
}

/** Null for a record whose kind is not known here. */
export function headOf(state: RecordState): RecordHead | null {
  const kind = kindOf(state);
  if (kind === null) return null;
  return {
    id: state.id,
    kind,
    fields: readFields(state, (field) => field.long !== true) as RecordHead['fields'],
    ...times(state),
    deleted: isDeleted(state),
    contradicted: isAnyContradicted(state),
  };
}

function isAnyContradicted({ registers }: RecordState): boolean {
  for (const [key, register] of registers) if (register.length > 1 && key !== kindKey && isContradicted(register)) return true;
  return false;
}

export function viewOf(state: RecordState): RecordView | null {
  const kind = kindOf(state);
  if (kind === null) return null;
  const fields = readFields(state, () => true);
  for (const [name, field] of Object.entries(fieldsOfKind(kind))) if (field.many) fields[name] ??= [];
  return {
    id: state.id,
    kind,
    fields: fields as unknown as RecordView['fields'],
    ...times(state),
    deleted: isDeleted(state),
    // By name: registers stand in the order in which they were read, which says nothing.
    contradictions: [...state.registers]
      .filter(([, register]) => isContradicted(register))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(contradiction),
  };
}

/** For an element of a set, being in it is shown as the element and not being in it as `null`. */
function contradiction([key, register]: readonly [string, Register]): Contradiction {
  const { field, element } = readKey(key);
  const read = (value: Value): Value => (element === undefined ? value : value === true ? element : null);
  const addWins = element !== undefined || key === deletedKey;
  const winner = (addWins && register.find((put) => put.value === (key !== deletedKey))) || (register[0] as Register[number]);
  return {
    field,
    shown: { value: read(winner.value), stamp: winner.stamp },
    kept: register.filter((put) => put !== winner).map((put) => ({ value: read(put.value), stamp: put.stamp })),
  };
}

/** Every record that the fields of this one point to, mentions in statements included. */
export function pointsTo(state: RecordState): readonly RecordId[] {
  const kind = kindOf(state);
  if (kind === null) return nobody;
  const fields = fieldsOfKind(kind);
  let found: Set<RecordId> | null = null;
  for (const [key, register] of state.registers) {
    const at = key.indexOf('=');
    const name = at < 0 ? key : key.slice(0, at);
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined || !mayPoint.has(field.shape) || field.many !== at >= 0) continue;
    found ??= new Set();
    if (at < 0) collect(shown(register) ?? null, found);
    else if (anyIs(register, true)) collect(JSON.parse(key.slice(at + 1)) as Value, found);
  }
  return found === null ? nobody : [...found];
}
const nobody: readonly RecordId[] = [];
/** A date may be said relative to that of another record. */
const mayPoint: ReadonlySet<Field['shape']> = new Set(['ref', 'structure', 'edtf']);

function collect(value: Value, found: Set<RecordId>): void {
  if (typeof value === 'string') {
    if (isRecordId(value)) found.add(value);
  } else if (value !== null && typeof value === 'object') {
    for (const inner of Array.isArray(value) ? value : Object.values(value)) collect(inner as Value, found);
  }
}

/** The bytes that entries said came to stay with the record, whether or not a field still names them. */
export function attachedTo(state: RecordState): readonly Attached[] {
  let attached: Attached[] | null = null;
  for (const key of state.registers.keys())
    if (isAttachment(key)) (attached ??= []).push(readKey(key).element as unknown as Attached);
  return attached ?? nothing;
}
const nothing: readonly Attached[] = [];

/** Registers of attachments are no fields of the dictionary. */
export const isAttachment = (key: string): boolean => key.startsWith(`${attachedField}=`);
