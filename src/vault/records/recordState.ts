// One record as its registers, and what an entry does to them.
import type { Stamp, Value } from '../../domain/change.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordOps } from '../journal/entry.ts';
import { attachedField, deletedKey, elementKey, putInto, type Register, type Seen } from './registers.ts';

export interface RecordState {
  readonly id: RecordId;
  readonly registers: Map<string, Register>;
  /** Journal rows that touched it, oldest first. */
  readonly rows: number[];
}

/** A record that one entry made: its registers are built when somebody looks, since an import makes many at once. */
class FreshState implements RecordState {
  readonly id: RecordId;
  readonly rows: number[];
  #made: { readonly ops: RecordOps; readonly stamp: Stamp } | null;
  readonly #registers = new Map<string, Register>();

  constructor(ops: RecordOps, stamp: Stamp, row: number) {
    this.id = ops.record;
    this.rows = [row];
    this.#made = { ops, stamp };
  }

  get registers(): Map<string, Register> {
    if (this.#made !== null) {
      const { ops, stamp } = this.#made;
      this.#made = null;
      for (const [key, value] of putsOf(ops)) this.#registers.set(key, [{ stamp, value }]);
    }
    return this.#registers;
  }
}
export const freshState = (ops: RecordOps, stamp: Stamp, row: number): RecordState => new FreshState(ops, stamp, row);

export const emptyState = (id: RecordId): RecordState => ({ id, registers: new Map(), rows: [] });

/** A copy that can be written to; registers themselves never change. */
export const copyState = (state: RecordState): RecordState => ({
  id: state.id,
  registers: new Map(state.registers),
  rows: state.rows.slice(),
});

/** Every register that the operations write, with the value. */
export function* putsOf(ops: RecordOps): Generator<readonly [key: string, value: Value]> {
  for (const field in ops.put) yield [field, ops.put[field] as Value];
  for (const field in ops.add) for (const element of ops.add[field] ?? []) yield [elementKey(field, element), true];
  for (const field in ops.remove) for (const element of ops.remove[field] ?? []) yield [elementKey(field, element), false];
  for (const attached of ops.attach ?? []) yield [elementKey(attachedField, { ...attached }), true];
  yield [deletedKey, ops.deleted === true];
}

/** Writes the operations of the entry with this stamp, whose writer had seen `seen`, stored in journal row `row`. */
export function applyOps(state: RecordState, ops: RecordOps, stamp: Stamp, seen: Seen, row: number): void {
  for (const [key, value] of putsOf(ops)) {
    const register = state.registers.get(key);
    const next = putInto(register, { stamp, value }, seen);
    if (next !== register) state.registers.set(key, next);
  }
  if (state.rows[state.rows.length - 1] !== row) state.rows.push(row);
}
