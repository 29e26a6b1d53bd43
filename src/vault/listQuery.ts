// How a list is asked for: which records, in what order, in which group, and what of them a change of many shall do.
// Types only, like api.ts.
import type { Value } from '../domain/change.ts';
import type { Kind } from '../domain/dictionary.ts';
import type { RecordId } from '../domain/ids.ts';
import type { RecordHead } from '../domain/record.ts';

export type PlainValue = string | number | boolean;

/**
 * What a record must meet. `field` is a field of a head, `createdMs` or `changedMs`. Texts are compared as the search folds
 * them (case, accents, width); a field that points to a record holds that record's name. Days are ISO 8601, both ends are
 * in; an uncertain date is in when any of its days is. `oneOf` takes the values that `groups` counts by.
 */
export type Filter =
  | { readonly test: 'contains'; readonly field: string; readonly text: string }
  | { readonly test: 'oneOf'; readonly field: string; readonly values: readonly PlainValue[] }
  | {
      readonly test: 'between';
      readonly field: string;
      readonly from: string | number | null;
      readonly to: string | number | null;
    }
  | { readonly test: 'hasValue' | 'noValue'; readonly field: string }
  /** With `null` no source claims the record at all; with a field it has a value and no source claims that. */
  | { readonly test: 'noSource'; readonly field: string | null }
  /** Whether the field of a living record of that kind names this one, in a role that is not among `notAs`. */
  | { readonly test: 'named' | 'notNamed'; readonly by: Kind; readonly field: string; readonly notAs?: readonly string[] };

export interface Sort {
  readonly field: string;
  readonly descending?: boolean;
  /** What the codes of the field are called: they are sorted by that. */
  readonly words?: Readonly<Record<string, string>>;
}

/** `null`: the records without a value. Dates are grouped by year, moments by month (`2025-03`). */
export type GroupValue = PlainValue | null;

export interface ListQuery {
  readonly kind?: Kind;
  /** Records that belong to this case. */
  readonly inCase?: RecordId;
  /** Records whose fields point to any of these: what `references` answers, in portions. */
  readonly pointingTo?: readonly RecordId[];
  /** Head fields equal to these values. */
  readonly where?: Readonly<Record<string, PlainValue>>;
  /** All of them are met. */
  readonly filters?: readonly Filter[];
  /** Words that the search index finds in the record; without `sort` the best comes first. */
  readonly text?: string;
  /** Only these. */
  readonly among?: readonly RecordId[];
  readonly group?: { readonly field: string; readonly value: GroupValue };
  readonly sort?: Sort;
  /** Whose alphabet sorts (BCP 47). */
  readonly locale?: string;
  /** Fields whose records are wanted by name along with the rows. */
  readonly naming?: readonly string[];
  readonly offset?: number;
  readonly limit?: number;
  readonly deleted?: boolean;
}
export interface ListAnswer {
  readonly total: number;
  readonly rows: readonly RecordHead[];
  /** What the fields of `naming` point to, each once. */
  readonly named?: readonly RecordHead[];
}

/** A record of several values of the field stands in several groups. Largest first; what lies behind the last is counted. */
export interface GroupsAnswer {
  readonly total: number;
  readonly groups: readonly { readonly value: GroupValue; readonly count: number }[];
  readonly omitted: number;
  /** Those that the values point to, where they point to records. */
  readonly named: readonly RecordHead[];
}

/** Where a list has a record, or the next one after `after` whose sorted text begins with these letters. */
export type RowWanted = { readonly id: RecordId } | { readonly beginsWith: string; readonly after: number };

/** Records by name, or all that a query lists but some. */
export type Selection =
  | { readonly kind: 'ids'; readonly ids: readonly RecordId[] }
  | { readonly kind: 'query'; readonly query: ListQuery; readonly except: readonly RecordId[] };

/** One operation, done to each record of a selection. */
export type EachOperation =
  | { readonly op: 'put' | 'add' | 'remove'; readonly field: string; readonly value: Value }
  | { readonly op: 'tombstone' };
export interface ChangeOfEach {
  readonly action: string;
  readonly each: readonly EachOperation[];
}
export interface ChangedEach {
  readonly changed: number;
  /** Sealed interviews, which keep their words. */
  readonly skipped: number;
}
