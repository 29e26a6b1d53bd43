// Which mark the keyboard has: one of them is reached by Tab, the arrows go on from there, in time and from lane to lane.
import { type FocusEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { clusterKey, markKey } from './LaneMarks.tsx';
import type { ChartLayout, LaidChartLane } from './useChartLayout.ts';

export interface Place {
  readonly lane: number;
  readonly at: number;
}
export type Move = 'next' | 'previous' | 'up' | 'down' | 'first' | 'last';

/** The button that shows an item: its own mark, or the count that it is part of. */
export function keyAt(layout: ChartLayout, { lane, at }: Place): string | null {
  const laid = layout.lanes[lane];
  const item = laid?.items[at];
  if (!laid || !item) return null;
  const cluster = laid.laid.clusterOf.get(item);
  return cluster ? clusterKey(lane, cluster) : markKey(lane, item.id);
}

/** Where an arrow leads from a place; the same place where there is nothing further. */
export function movedFrom(layout: ChartLayout, place: Place, move: Move): Place {
  const lane = layout.lanes[place.lane];
  if (!lane) return { lane: 0, at: 0 };
  switch (move) {
    case 'first':
      return { ...place, at: 0 };
    case 'last':
      return { ...place, at: lane.items.length - 1 };
    case 'next':
    case 'previous': {
      const step = move === 'next' ? 1 : -1;
      const here = keyAt(layout, place);
      for (let at = place.at + step; at >= 0 && at < lane.items.length; at += step) {
        if (keyAt(layout, { ...place, at }) !== here) return { ...place, at };
      }
      return place;
    }
    case 'up':
    case 'down': {
      const other = place.lane + (move === 'down' ? 1 : -1);
      const beside = layout.lanes[other];
      const from = lane.items[place.at]?.span.from ?? 0;
      return beside ? { lane: other, at: nearest(beside, from) } : place;
    }
  }
}

function nearest({ items }: LaidChartLane, ms: number): number {
  let best = 0;
  items.forEach(({ span }, at) => {
    if (Math.abs(span.from - ms) < Math.abs((items[best]?.span.from ?? 0) - ms)) best = at;
  });
  return best;
}

/** Puts the focus on a mark once it has been drawn. */
export function useFocusMark(chart: RefObject<HTMLElement | null>): (key: string) => void {
  const [wanted, setWanted] = useState<{ readonly key: string } | null>(null);
  useEffect(() => {
    if (wanted) chart.current?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(wanted.key)}"]`)?.focus();
  }, [wanted, chart]);
  return (key) => setWanted({ key });
}

/** A mark that zooming puts into a count, or takes out of one, goes with the focus on it: whoever uses the keys keeps them. */
export function useKeptFocus(chart: RefObject<HTMLElement | null>, reached: string | null) {
  const isWithin = useRef(false);
  // After every drawing, and before the next key: the mark that had the focus may be out of sight.
  useLayoutEffect(() => {
    if (!isWithin.current || reached === null || document.activeElement !== document.body) return;
    chart.current?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(reached)}"]`)?.focus();
  });
  return {
    onFocus: () => {
      isWithin.current = true;
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
      isWithin.current = currentTarget.contains(relatedTarget);
    },
  };
}
