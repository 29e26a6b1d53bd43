// The journal's language: what a person's action asks for, as field-level operations.
import type { Kind } from './dictionary.ts';
import type { BlobId, DeviceId, RecordId, Sha256 } from './ids.ts';

/** What a field may hold. Stored as JSON; object keys keep the order they were written in. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };

/**
 * `make` begins a record with its kind and what is known of it, the elements of a set field as a list: what a put of its kind
 * and a put or add of each value would do, said once. `put` sets a field (`null` clears it); `add` and `remove` work on a set field, whose elements are equal when their
 * canonical JSON is; `tombstone` hides a record and `restore` shows it again; `attach` says that bytes came to stay.
 * The reserved field `kind` is put once, when a record is made.
 */
export type Operation =
  | {
      readonly op: 'make';
      readonly record: RecordId;
      readonly kind: Kind;
      readonly fields: Readonly<Record<string, Value>>;
    }
  | { readonly op: 'put'; readonly record: RecordId; readonly field: string; readonly value: Value }
  | { readonly op: 'add'; readonly record: RecordId; readonly field: string; readonly value: Value }
  | { readonly op: 'remove'; readonly record: RecordId; readonly field: string; readonly value: Value }
  | { readonly op: 'tombstone'; readonly record: RecordId }
  | { readonly op: 'restore'; readonly record: RecordId }
  | {
      readonly op: 'attach';
      readonly record: RecordId;
      readonly blob: BlobId;
      readonly sha256: Sha256;
      readonly sizeBytes: number;
    };

/** One thing a person did: committed whole or not at all, undone as one. */
export interface Change {
  /** The action's name (verb and noun), e.g. `createPerson`; shown in the history through the catalogue. */
  readonly action: string;
  readonly operations: readonly Operation[];
  /** `false` for what a person would not think of as a step (drafts swept up, housekeeping): undo passes over it. Default `true`. */
  readonly undoable?: boolean;
}

/** Hybrid logical clock (Kulkarni and others, 2014): wall milliseconds and a counter, never running backwards. */
export interface Hlc {
  readonly ms: number;
  readonly count: number;
}

/** Which entry wrote a value: unique, and ordered by clock, then device. */
export interface Stamp {
  readonly device: DeviceId;
  /** Entry number on that device, from 1. */
  readonly entry: number;
  readonly hlc: Hlc;
}

export function compareStamps(a: Stamp, b: Stamp): number {
  return (
    a.hlc.ms - b.hlc.ms || a.hlc.count - b.hlc.count || (a.device < b.device ? -1 : a.device > b.device ? 1 : a.entry - b.entry)
  );
}
