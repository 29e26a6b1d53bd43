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

export function isTimelineFilter(stored: unknown): stored is TimelineFilter {
  if (typeof stored !== 'object' || stored === null) return false;
  const lists = stored as Readonly<Record<string, unknown>>;
  return filterNames.every((name) => {
    const list = lists[name];
    return Array.isArray(list) && list.every((each) => typeof each === 'string');
  });
}

/** What an entry answers to, for each filter. */
export function valuesOf(entry: TimelineEntry): Readonly<Record<FilterName, readonly string[]>> {
  const text = (value: unknown) => (typeof value === 'string' ? value : none);
  const orNone = (values: readonly string[]) => (values.length > 0 ? values : [none]);
  return {
    people: orNone(entry.people.map(({ id }) => id)),
    places: [entry.place?.id ?? none],
    kinds: [text(entry.head.fields['type'])],
    origins: orNone(entry.sources.map(({ fields }) => text(fields['origin']))),
    reliability: orNone(entry.sources.map(({ fields }) => text(fields['reliability']))),
  };
}

export const isFiltering = (filter: TimelineFilter): boolean => filterNames.some((name) => filter[name].length > 0);

export function filterEntries(entries: readonly TimelineEntry[], filter: TimelineFilter): readonly TimelineEntry[] {
  if (!isFiltering(filter)) return entries;
  return entries.filter((entry) => {
    const values = valuesOf(entry);
    return filterNames.every((name) => filter[name].length === 0 || values[name].some((value) => filter[name].includes(value)));
  });
}

/** Each value that occurs, with how often, the most frequent first. */
export function countValues(entries: readonly TimelineEntry[], name: FilterName): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const entry of entries) for (const value of valuesOf(entry)[name]) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
}

export const onlyPerson = (person: RecordId): TimelineFilter => ({ ...noFilter, people: [person] });
export const onlyPlace = (place: RecordId): TimelineFilter => ({ ...noFilter, places: [place] });
