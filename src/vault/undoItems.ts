// What a change did to each register, so that it can be taken back: the value before and the value after.

import { canonicalJson } from '../domain/canonicalJson.ts';
import type { Operation, Value } from '../domain/change.ts';
import type { DeviceId, RecordId } from '../domain/ids.ts';
import type { RecordOps } from './journal/entry.ts';
import { isSealedField } from './records/readChange.ts';
import { putsOf, type RecordState } from './records/recordState.ts';
import { anyIs, deletedKey, kindKey, readKey, shown } from './records/registers.ts';
import { isAttachment, isDeleted } from './records/views.ts';

export interface UndoItem {
  readonly record: RecordId;
  readonly key: string;
  readonly before: Value;
  readonly after: Value;
}

/** `stateOf` gives records as they were before. A record that is made is taken back by deleting it; its fields stay. */
export function inverseOf(ops: readonly RecordOps[], stateOf: (id: RecordId) => RecordState | undefined): UndoItem[] {
  const items: UndoItem[] = [];
  for (const one of ops) {
    const state = stateOf(one.record);
    if (state === undefined) {
      items.push({ record: one.record, key: deletedKey, before: true, after: false });
      continue;
    }
    for (const [key, after] of putsOf(one)) {
      const before = valueOf(state, key);
      if (key !== kindKey && !isAttachment(key) && !isSame(before, after)) items.push({ record: one.record, key, before, after });
    }
  }
  return items;
}

const isSame = (a: Value, b: Value): boolean => canonicalJson(a) === canonicalJson(b);

function valueOf(state: RecordState, key: string): Value {
  if (key === deletedKey) return isDeleted(state);
  const register = state.registers.get(key);
  return key.includes('=') ? anyIs(register, true) : (shown(register) ?? null);
}

export interface TakenBack {
  readonly operations: readonly Operation[];
  /** What was changed by someone else since, or is sealed. */
  readonly skipped: number;
}

/** The operations that put back what was before, where nobody else wrote since. */
export function takeBack(
  items: readonly UndoItem[],
  device: DeviceId,
  stateOf: (id: RecordId) => RecordState | undefined,
): TakenBack {
  const operations: Operation[] = [];
  let skipped = 0;
  for (const item of items) {
    const state = stateOf(item.record);
    if (state !== undefined && isStillOurs(state, item, device)) operations.push(operationOf(item));
    else skipped += 1;
  }
  return { operations, skipped };
}

function isStillOurs(state: RecordState, { key, after }: UndoItem, device: DeviceId): boolean {
  const register = state.registers.get(key) ?? [];
  const isOwn = key === deletedKey || register.every((put) => put.stamp.device === device);
  return isOwn && isSame(valueOf(state, key), after) && !isSealedField(state, readKey(key).field);
}

function operationOf({ record, key, before }: UndoItem): Operation {
  if (key === deletedKey) return { op: before === true ? 'tombstone' : 'restore', record };
  const { field, element } = readKey(key);
  if (element === undefined) return { op: 'put', record, field, value: before };
  return { op: before === true ? 'add' : 'remove', record, field, value: element };
}
