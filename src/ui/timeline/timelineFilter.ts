// Which entries of a timeline are shown. Pure.
import type { RecordId } from '../../domain/ids.ts';
import type { TimelineEntry } from './entries.ts';

/** Empty lists let everything through. Within one list any will do; between lists all must hold. */
export type TimelineFilter = {
  readonly people: readonly string[];
  readonly places: readonly string[];
  readonly kinds: readonly string[];
  readonly origins: readonly string[];
  readonly reliability: readonly string[];
};
export type FilterName = keyof TimelineFilter;
export const filterNames = ['people', 'places', 'kinds', 'origins', 'reliability'] as const;
export const noFilter: TimelineFilter = { people: [], places: [], kinds: [], origins: [], reliability: [] };

/** Stands for what has no value there: nobody named, no source. */
export const none = '';
/** What a link is counted under among the kinds of events. */
export const linkPrefix = 'link.';

export function isTimelineFilter(stored: unknown): stored is TimelineFilter {
  if (typeof stored !== 'object' || stored === null) return false;
  const lists = stored as Readonly<Record<string, unknown>>;
  return filterNames.every((name) => {
    const list = lists[name];
    return Array.isArray(list) && list.every((each) => typeof each === 'string');
  });
}

/** What an entry answers to, for each filter. */
export const valueReaders: Readonly<Record<FilterName, (entry: TimelineEntry) => readonly string[]>> = {
  people: ({ people }) => orNone(people.map(({ id }) => id)),
  places: ({ place }) => [place?.id ?? none],
  kinds: ({ head }) => [head.kind === 'link' ? `${linkPrefix}${textOf(head.fields['relation'])}` : textOf(head.fields['type'])],
  origins: ({ sources }) => orNone(sources.map(({ fields }) => textOf(fields['origin']))),
  reliability: ({ sources }) => orNone(sources.map(({ fields }) => textOf(fields['reliability']))),
};
const textOf = (value: unknown) => (typeof value === 'string' ? value : none);
const orNone = (values: readonly string[]) => (values.length > 0 ? values : [none]);

export const isFiltering = (filter: TimelineFilter): boolean => filterNames.some((name) => filter[name].length > 0);

export function filterEntries(entries: readonly TimelineEntry[], filter: TimelineFilter): readonly TimelineEntry[] {
  if (!isFiltering(filter)) return entries;
  const wanted = filterNames
    .filter((name) => filter[name].length > 0)
    .map((name) => ({ read: valueReaders[name], values: new Set(filter[name]) }));
  return entries.filter((entry) => wanted.every(({ read, values }) => read(entry).some((value) => values.has(value))));
}

/** Each value that occurs, with how often, the most frequent first. */
export function countValues(entries: readonly TimelineEntry[], name: FilterName): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const entry of entries) for (const value of valueReaders[name](entry)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
}

export const onlyPerson = (person: RecordId): TimelineFilter => ({ ...noFilter, people: [person] });
export const onlyPlace = (place: RecordId): TimelineFilter => ({ ...noFilter, places: [place] });
