// Lanes from top to bottom with everything in them, laid anew when the zoom changes but not when the view moves.
import { useMemo } from 'react';
import type { TimelineEntry } from '../entries.ts';
import type { Lane } from '../lanes.ts';
import { labelWidths } from './labelWidth.ts';
import { type LaidLane, type LaneItem, layLane } from './layLane.ts';
import { extentOf, type Stretch, type TimeSpan, timeSpan } from './timeSpan.ts';

export const rowPx = 26;
export const lanePaddingPx = 6;
export const laneTitlePx = 24;

/** Marks in sight of a lane that stands alone, and of one among others. */
const marksAlone = 300;
const marksOfLane = 80;
const minSightPx = 320;

export interface ChartItem extends LaneItem {
  readonly entry: TimelineEntry;
  readonly title: string;
}
export interface ChartLane {
  readonly value: string;
  /** By the beginning of their time. */
  readonly items: readonly ChartItem[];
}
export interface LaidChartLane extends ChartLane {
  readonly top: number;
  readonly height: number;
  readonly laid: LaidLane;
}
export interface ChartLayout {
  readonly lanes: readonly LaidChartLane[];
  readonly height: number;
  /** The moment that stands at pixel 0. */
  readonly originMs: number;
  readonly pxPerMs: number;
}

/** Dated entries of each lane with their spans and the room that their labels want. */
export function useChartLanes(
  lanes: readonly Lane<TimelineEntry>[],
  titleOf: (entry: TimelineEntry) => string,
): { readonly lanes: readonly ChartLane[]; readonly extent: Stretch | null; readonly spans: readonly TimeSpan[] } {
  return useMemo(() => {
    const made = lanes.flatMap(({ value, entries }) => {
      const dated = entries.flatMap((entry) => {
        const span = timeSpan(entry.when);
        return span ? [{ entry, span, title: titleOf(entry) }] : [];
      });
      const widths = labelWidths(dated.map(({ title }) => title));
      const items = dated
        .map((each, at) => ({ ...each, id: each.entry.id as string, labelPx: widths[at] ?? 0 }))
        .sort((a, b) => a.span.from - b.span.from || (a.id < b.id ? -1 : 1));
      return items.length > 0 ? [{ value, items }] : [];
    });
    const spans = [...new Map(made.flatMap(({ items }) => items.map(({ id, span }) => [id, span] as const))).values()];
    return { lanes: made, extent: extentOf(spans), spans };
  }, [lanes, titleOf]);
}

export function useChartLayout(
  lanes: readonly ChartLane[],
  extent: Stretch | null,
  pxPerMs: number,
  options: { readonly titled: boolean; readonly mostRows: number; readonly sightPx: number },
): ChartLayout {
  const { titled, mostRows, sightPx } = options;
  return useMemo(() => {
    const originMs = extent?.from ?? 0;
    // Not measured yet: laid out in a moment, once and not twice.
    if (sightPx === 0) return { lanes: [], height: 0, originMs, pxPerMs };
    const crowd = { px: Math.max(minSightPx, sightPx), marks: titled ? marksOfLane : marksAlone };
    let top = 0;
    const laid = lanes.map((lane) => {
      const within = layLane(lane.items, pxPerMs, originMs, mostRows, crowd);
      const height = within.rows * rowPx + 2 * lanePaddingPx + (titled ? laneTitlePx : 0);
      top += height;
      return { ...lane, laid: within, top: top - height, height };
    });
    return { lanes: laid, height: top, originMs, pxPerMs };
  }, [lanes, extent, pxPerMs, titled, mostRows, sightPx]);
}
