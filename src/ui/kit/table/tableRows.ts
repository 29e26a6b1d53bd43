// The rows of a table by their place: records page by page, under the headings of their groups.
import type { RecordId } from '../../../domain/ids.ts';
import type { RecordHead } from '../../../domain/record.ts';
import type { GroupsAnswer, GroupValue, ListQuery } from '../../../vault/api.ts';

export type TableRow =
  | { readonly kind: 'group'; readonly value: GroupValue; readonly count: number; readonly isOpen: boolean }
  /** Without a head until the vault has answered. */
  | { readonly kind: 'record'; readonly head: RecordHead | undefined };

/** One run of records: all of a list, or one open group of it. */
export interface Segment {
  readonly value: GroupValue | undefined;
  readonly count: number;
  readonly isOpen: boolean;
  /** Row of the heading; of the first record where there is none. */
  readonly start: number;
  readonly end: number;
}

export interface TableRows {
  /** Rows drawn, headings counted. */
  readonly total: number;
  /** Records listed, each once. */
  readonly records: number;
  readonly waiting: boolean;
  readonly query: ListQuery;
  readonly named: ReadonlyMap<RecordId, RecordHead>;
  readonly segments: readonly Segment[];
  /** Groups that are too many to be shown. */
  readonly omitted: number;
  /** Grows when everything was asked anew. */
  readonly turn: number;
  row(index: number): TableRow;
  /** Says which rows are in sight; pages that are missing are asked for. */
  show(first: number, last: number): void;
  toggle(value: GroupValue): void;
  toggleAll(isOpen: boolean): void;
}

export const isHeading = (segment: Segment, index: number): boolean => segment.value !== undefined && index === segment.start;
export const firstRecordOf = (segment: Segment): number => segment.start + (segment.value === undefined ? 0 : 1);

export function segmentAt(segments: readonly Segment[], index: number): Segment | undefined {
  let low = 0;
  let high = segments.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle] as Segment;
    if (index < segment.start) high = middle - 1;
    else if (index >= segment.end) low = middle + 1;
    else return segment;
  }
  return undefined;
}

export const flatSegments = (total: number): readonly Segment[] => [
  { value: undefined, count: total, isOpen: true, start: 0, end: total },
];

export function groupSegments(groups: GroupsAnswer['groups'], isOpen: (value: GroupValue) => boolean): readonly Segment[] {
  let start = 0;
  return groups.map(({ value, count }) => {
    const open = isOpen(value);
    const segment = { value, count, isOpen: open, start, end: start + 1 + (open ? count : 0) };
    start = segment.end;
    return segment;
  });
}

/** The list that a segment's records come from. */
export const queryOf = (query: ListQuery, field: string | null, { value }: Segment): ListQuery =>
  field === null || value === undefined ? query : { ...query, group: { field, value } };
