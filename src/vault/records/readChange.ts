// From a change as an action asks for it to operations per record as the journal writes them, refusing what breaks a law.
import type { Operation, Value } from '../../domain/change.ts';
import { type Field, fieldsOfKind, isKind, type Kind } from '../../domain/dictionary.ts';
import type { RecordId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Attached, RecordOps } from '../journal/entry.ts';
import type { RecordState } from './recordState.ts';
import { elementKey, isRecordId, kindKey, shown } from './registers.ts';
import { fitsShape } from './shapes.ts';
import { isDeleted, kindOf } from './views.ts';

/** A sealed interview keeps these for good; a correction is a new interview that `corrects` it. */
export const sealedFields: ReadonlySet<string> = new Set([
  'statement',
  'translation',
  'people',
  'place',
  'language',
  'translatedTo',
  'start',
  'end',
  'sealedAt',
  'sealedSha256',
  'corrects',
]);
export const isSealedField = (state: RecordState, field: string): boolean =>
  kindOf(state) === 'interview' && typeof shown(state.registers.get('sealedAt')) === 'string' && sealedFields.has(field);

interface Draft {
  readonly put: Map<string, Value>;
  /** Element key → field, element and whether it is in the set. */
  readonly elements: Map<string, { readonly field: string; readonly element: Value; readonly isIn: boolean }>;
  readonly attach: Attached[];
  deleted: boolean;
  kind: Kind | null;
  /** As it was before the change. */
  readonly state: RecordState | undefined;
}

/** Within one change the last word on a field counts. `stateOf` gives records as they are, undefined for new ones. */
export function readChange(
  operations: readonly Operation[],
  stateOf: (id: RecordId) => RecordState | undefined,
): Result<readonly RecordOps[], string> {
  if (operations.length === 0) return err('The change is empty');
  const drafts = new Map<RecordId, Draft | RecordOps>();
  for (const operation of operations) {
    const { record } = operation;
    let draft = drafts.get(record);
    if (draft === undefined && !isRecordId(record)) return err('A record is not named by an id');
    if (operation.op === 'make') {
      if (draft !== undefined || stateOf(record) !== undefined) return err('The kind of a record is put once');
      const made = readMake(operation);
      if (!made.ok) return made;
      drafts.set(record, made.value);
      continue;
    }
    if (draft === undefined) drafts.set(record, (draft = newDraft(stateOf(record))));
    else if ('record' in draft) drafts.set(record, (draft = draftOfMade(draft)));
    const refusal = readOperation(operation, draft);
    if (refusal !== null) return err(refusal);
  }
  return ok(Array.from(drafts, ([record, draft]) => ('record' in draft ? draft : toOps(record, draft))));
}

/** A new record is written as it is said: an import makes very many of them. */
function readMake({ record, kind, fields: values }: Extract<Operation, { readonly op: 'make' }>): Result<RecordOps, string> {
  if (!isKind(kind)) return err('Unknown kind of record');
  const fields = fieldsOfKind(kind);
  const put: Record<string, Value> = { [kindKey]: kind };
  let add: Record<string, readonly Value[]> | null = null;
  for (const name in values) {
    const value = values[name] as Value;
    const field = Object.hasOwn(fields, name) ? (fields[name] as Field) : undefined;
    if (field === undefined) return err(`Unknown field of ${kind}`);
    if (!field.many) {
      if (value !== null && !fitsShape(field, value)) return err(`${kind}.${name} does not hold such a value`);
      put[name] = value;
      continue;
    }
    if (!Array.isArray(value)) return err(`${kind}.${name} is a set: it is made with a list`);
    if (!value.every((element: Value) => fitsShape(field, element))) return err(`${kind}.${name} does not hold such a value`);
    if (value.length > 0) (add ??= {})[name] = value.length === 1 ? value : distinct(name, value);
  }
  return ok(add === null ? { record, put } : { record, put, add });
}

const distinct = (name: string, elements: readonly Value[]): readonly Value[] => [
  ...new Map(elements.map((element) => [elementKey(name, element), element])).values(),
];

/** A record that the same change goes on to write to. */
function draftOfMade({ put = {}, add = {} }: RecordOps): Draft {
  const draft = newDraft(undefined);
  draft.kind = put[kindKey] as Kind;
  for (const [name, value] of Object.entries(put)) draft.put.set(name, value);
  for (const [field, elements] of Object.entries(add))
    for (const element of elements) draft.elements.set(elementKey(field, element), { field, element, isIn: true });
  return draft;
}

const newDraft = (state: RecordState | undefined): Draft => ({
  put: new Map(),
  elements: new Map(),
  attach: [],
  deleted: state !== undefined && isDeleted(state),
  kind: state === undefined ? null : kindOf(state),
  state,
});

/** Why the operation is refused, or null. Names fields and kinds, never values. */
function readOperation(operation: Exclude<Operation, { readonly op: 'make' }>, draft: Draft): string | null {
  if (operation.op === 'put' && operation.field === kindKey) return readKind(operation.value, draft);
  if (draft.kind === null) return 'The record does not exist and the change does not say its kind first';
  switch (operation.op) {
    case 'tombstone':
    case 'restore':
      draft.deleted = operation.op === 'tombstone';
      return null;
    case 'attach':
      if (!isAttachable(operation)) return 'An attachment is not named by id, hash and size';
      draft.attach.push({ blob: operation.blob, sha256: operation.sha256, sizeBytes: operation.sizeBytes });
      return null;
    default:
      return readFieldOperation(operation, draft.kind, draft);
  }
}

const isAttachable = ({ blob, sha256, sizeBytes }: Attached): boolean =>
  isRecordId(blob) && /^[0-9a-f]{64}$/.test(sha256) && Number.isSafeInteger(sizeBytes) && sizeBytes >= 0;

function readKind(value: Value, draft: Draft): string | null {
  if (!isKind(value)) return 'Unknown kind of record';
  if (draft.kind !== null) return 'The kind of a record is put once';
  draft.kind = value;
  draft.put.set(kindKey, value);
  return null;
}

type FieldOperation = Extract<Operation, { readonly op: 'put' | 'add' | 'remove' }>;

function readFieldOperation(operation: FieldOperation, kind: Kind, draft: Draft): string | null {
  const { op, field: name, value } = operation;
  const { state } = draft;
  const fields = fieldsOfKind(kind);
  const field = Object.hasOwn(fields, name) ? (fields[name] as Field) : undefined;
  if (field === undefined) return `Unknown field of ${kind}`;
  if (state !== undefined && isSealedField(state, name)) return `${kind}.${name} is sealed`;
  if (op === 'put') {
    if (field.many) return `${kind}.${name} is a set: add and remove`;
    if (value !== null && !fitsShape(field, value)) return `${kind}.${name} does not hold such a value`;
    draft.put.set(name, value);
    return null;
  }
  if (!field.many) return `${kind}.${name} is no set: put`;
  if (!fitsShape(field, value)) return `${kind}.${name} does not hold such a value`;
  draft.elements.set(elementKey(name, value), { field: name, element: value, isIn: op === 'add' });
  return null;
}

function toOps(record: RecordId, draft: Draft): RecordOps {
  const ops: { -readonly [K in keyof RecordOps]: RecordOps[K] } = { record };
  if (draft.put.size > 0) ops.put = Object.fromEntries(draft.put);
  for (const { field, element, isIn } of draft.elements.values()) {
    const sets = ((isIn ? ops.add : ops.remove) ?? {}) as Record<string, Value[]>;
    (sets[field] ??= []).push(element);
    if (isIn) ops.add = sets;
    else ops.remove = sets;
  }
  if (draft.attach.length > 0) ops.attach = draft.attach;
  if (draft.deleted) ops.deleted = true;
  return ops;
}
