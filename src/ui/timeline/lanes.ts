// Entries side by side: by who took part, where it was, or what kind of thing it was. Pure.
import type { TimelineEntry } from './entries.ts';
import { none, valueReaders } from './timelineFilter.ts';

export const laneChoices = ['none', 'people', 'places', 'kinds'] as const;
export type LaneChoice = (typeof laneChoices)[number];
export const isLaneChoice = (stored: unknown): stored is LaneChoice => laneChoices.includes(stored as LaneChoice);

export interface Lane<T> {
  /** The record or word the lane is for; empty for what has none. */
  readonly value: string;
  readonly entries: readonly T[];
}

/** An event of two people stands in both lanes. Lanes come in the order of their first entry, what has no value last. */
export function lanesOf<T extends TimelineEntry>(entries: readonly T[], by: LaneChoice): readonly Lane<T>[] {
  if (by === 'none') return [{ value: none, entries }];
  const lanes = new Map<string, T[]>();
  const read = valueReaders[by];
  for (const entry of entries) {
    for (const value of new Set(read(entry))) {
      const lane = lanes.get(value);
      if (lane) lane.push(entry);
      else lanes.set(value, [entry]);
    }
  }
  return [...lanes]
    .map(([value, within]) => ({ value, entries: within }))
    .sort((a, b) => Number(a.value === none) - Number(b.value === none));
}
