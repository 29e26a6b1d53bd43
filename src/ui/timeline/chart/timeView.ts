// The piece of time that is in sight, and how it moves. Pure.
import type { Stretch } from './timeSpan.ts';
import { dayMs, minuteMs } from './timeSpan.ts';

export type TimeView = Stretch;

/** Ten minutes across the chart, or four hundred years. */
const shortestMs = 10 * minuteMs;
const longestMs = 400 * 365 * dayMs;
/** Where dates can be: the years that EDTF of this vault may name. */
const firstMs = Date.UTC(1000, 0, 1);
const lastMs = Date.UTC(10_000, 0, 1);

/** The last events have their names behind them: they need more air than the first. */
const airBehind = 2.6;

/** Everything, with a little air; a lone day gets a fortnight around it. */
export function fitAll(extent: Stretch | null, nowMs: number): TimeView {
  const { from, to } = extent ?? { from: nowMs - 365 * dayMs, to: nowMs };
  const air = Math.max((to - from) * 0.06, to - from < dayMs / 2 ? 30 * minuteMs : to - from < 3 * dayMs ? dayMs * 3 : 0);
  return within({ from: from - air, to: to + air * airBehind });
}

/** `factor` below 1 goes nearer. What lies at `at` stays where it is. */
export function zoomAt(view: TimeView, at: number, factor: number): TimeView {
  const length = Math.min(longestMs, Math.max(shortestMs, (view.to - view.from) * factor));
  const share = (at - view.from) / (view.to - view.from);
  return within({ from: at - length * share, to: at + length * (1 - share) });
}

export const pan = (view: TimeView, ms: number): TimeView => within({ from: view.from + ms, to: view.to + ms });

/** Moved no more than it takes to have this in sight; what is longer than the view is centred. */
export function reveal(view: TimeView, { from, to }: Stretch): TimeView {
  const margin = (view.to - view.from) * 0.08;
  if (to - from > view.to - view.from - 2 * margin) {
    const inSight = from < view.to - margin && to > view.from + margin;
    return inSight ? view : pan(view, (from + to) / 2 - (view.from + view.to) / 2);
  }
  if (from < view.from + margin) return pan(view, from - margin - view.from);
  return to > view.to - margin ? pan(view, to + margin - view.to) : view;
}

function within({ from, to }: TimeView): TimeView {
  const length = Math.min(longestMs, Math.max(shortestMs, to - from));
  const middle = Math.min(lastMs - length / 2, Math.max(firstMs + length / 2, (from + to) / 2));
  return { from: middle - length / 2, to: middle + length / 2 };
}
