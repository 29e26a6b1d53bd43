// Multi-value registers: what merging two devices' journals rests on. A register holds every put that no other put has seen;
// the one with the highest stamp is shown, the others are kept until somebody who has seen them all writes again.

import { canonicalJson } from '../../domain/canonicalJson.ts';
import { compareStamps, type Stamp, type Value } from '../../domain/change.ts';
import { type DeviceId, isId, type RecordId } from '../../domain/ids.ts';

export interface Put {
  readonly stamp: Stamp;
  readonly value: Value;
}
/** The puts that nobody has overwritten knowingly, highest stamp first; never empty. */
export type Register = readonly Put[];

/** Last entry number known of each device. */
export type Seen = Readonly<Record<string, number>>;

export const hasSeen = (seen: Seen, device: DeviceId, entry: number): boolean =>
  Object.hasOwn(seen, device) && (seen[device] as number) >= entry;

const overwrites = (put: Put, seen: Seen, older: Put): boolean =>
  put.stamp.device === older.stamp.device
    ? put.stamp.entry >= older.stamp.entry
    : hasSeen(seen, older.stamp.device, older.stamp.entry);

/**
 * The register after `put`, whose writer had seen `seen`. Entries arrive after everything that they have seen, so a put
 * that is there already never overwrites one that comes, but for the same entry read twice.
 */
export function putInto(register: Register | undefined, put: Put, seen: Seen): Register {
  if (register === undefined) return [put];
  const { device, entry } = put.stamp;
  if (register.some((held) => held.stamp.device === device && held.stamp.entry >= entry)) return register;
  const kept = register.filter((held) => !overwrites(put, seen, held));
  if (kept.length === 0) return [put];
  return [...kept, put].sort((a, b) => compareStamps(b.stamp, a.stamp));
}

/** The register of one element of a set: the field, then the element as canonical JSON. */
export const elementKey = (field: string, element: Value): string => `${field}=${canonicalJson(element)}`;

/** The field that a register belongs to, and its element if it belongs to a set. */
export function readKey(key: string): { readonly field: string; readonly element: Value | undefined } {
  const at = key.indexOf('=');
  if (at < 0) return { field: key, element: undefined };
  return { field: key.slice(0, at), element: JSON.parse(key.slice(at + 1)) as Value };
}

/** Reserved registers of every record. */
export const kindKey = 'kind';
export const deletedKey = 'deleted';
export const attachedField = 'attached';

export const shown = (register: Register | undefined): Value | undefined => register?.[0]?.value;
/** An element is in a set, and a record is alive, when any of the puts that stand says so: adding wins. */
export const anyIs = (register: Register | undefined, value: boolean): boolean =>
  register?.some((put) => put.value === value) ?? false;

export const isContradicted = (register: Register): boolean =>
  register.length > 1 && register.some((put) => canonicalJson(put.value) !== canonicalJson((register[0] as Put).value));

export const isRecordId = (value: unknown): value is RecordId => typeof value === 'string' && isId(value);
