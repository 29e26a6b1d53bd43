import type { Stamp, Value } from './change.ts';
import type { FieldsOf, Kind } from './dictionary.ts';
import type { RecordId } from './ids.ts';

/** What lists show: every field but the long ones. */
export interface RecordHead<K extends Kind = Kind> {
  readonly id: RecordId;
  readonly kind: K;
  readonly fields: Partial<FieldsOf<K>> & Readonly<Record<string, unknown>>;
  /** Wall milliseconds of the clocks of the first and the last entry that touched it. */
  readonly createdMs: number;
  readonly changedMs: number;
  readonly deleted: boolean;
  /** Two devices disagree about a field, and both values are kept. */
  readonly contradicted: boolean;
}

/** A whole record, long fields included. */
export interface RecordView<K extends Kind = Kind> {
  readonly id: RecordId;
  readonly kind: K;
  readonly fields: FieldsOf<K>;
  readonly createdMs: number;
  readonly changedMs: number;
  readonly deleted: boolean;
  readonly contradictions: readonly Contradiction[];
}

/** A value that lost to one written on another device at the same time. It is shown beside the winner until a person decides. */
export interface Contradiction {
  readonly field: string;
  readonly shown: { readonly value: Value; readonly stamp: Stamp };
  readonly kept: readonly { readonly value: Value; readonly stamp: Stamp }[];
}

/** One line of a record's history, newest first. */
export interface HistoryLine {
  readonly stamp: Stamp;
  readonly action: string;
  readonly who: string;
  /** RFC 3339 local time with offset, as the device's clock said. */
  readonly at: string;
  readonly zone: string;
  readonly changes: readonly { readonly field: string; readonly before: Value | undefined; readonly after: Value | undefined }[];
}
