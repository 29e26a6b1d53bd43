// The marks of the time axis: fine ones with short words, and above them the longer time that they belong to.
import { scaleUtc } from 'd3-scale';
import { type DateFormat, dateFormat } from '../../kit/dateFormat.ts';
import { dayMs, type Stretch } from './timeSpan.ts';

export interface Tick {
  readonly ms: number;
  readonly label: string;
}
export interface Axis {
  readonly fine: readonly Tick[];
  /** Years over months, months over days, days over hours; one always stands at the beginning of the view. */
  readonly coarse: readonly Tick[];
}

type Unit = 'year' | 'month' | 'day' | 'minute';
const formats: Readonly<Record<Unit, Intl.DateTimeFormatOptions>> = {
  year: { year: 'numeric' },
  month: { month: 'short' },
  day: { day: 'numeric' },
  minute: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
};
const coarseFormats: Readonly<Record<Exclude<Unit, 'year'>, Intl.DateTimeFormatOptions>> = {
  month: { year: 'numeric' },
  day: { month: 'long', year: 'numeric' },
  minute: { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
};

const pxPerTick = 76;
const pxPerCoarse = 150;

export function axisOf(view: Stretch, widthPx: number, locale: string): Axis {
  const scale = scaleUtc()
    .domain([view.from, view.to])
    .range([0, Math.max(1, widthPx)]);
  const times = ticksWithin(scale, Math.max(2, Math.floor(widthPx / pxPerTick)));
  const unit = unitOfStep(times, view);
  const format = formatter(locale, formats[unit]);
  return {
    fine: times.map((ms) => ({ ms, label: format.format(ms) })),
    coarse: unit === 'year' ? [] : coarseTicks(view, unit, widthPx, locale),
  };
}

/** About so many, and never much more than twice: d3 takes the step that is nearest, and begins anew with each month. */
function ticksWithin(scale: ReturnType<typeof scaleUtc>, wanted: number): readonly number[] {
  for (let asked = wanted; ; asked -= 1) {
    const times = scale.ticks(asked).map(Number);
    if (times.length <= 2 * wanted + 2 || asked === 1) return times;
  }
}

function unitOfStep(times: readonly number[], view: Stretch): Unit {
  const [one, other] = times;
  const step = one !== undefined && other !== undefined ? other - one : view.to - view.from;
  if (step >= 360 * dayMs) return 'year';
  if (step >= 27 * dayMs) return 'month';
  return step >= dayMs ? 'day' : 'minute';
}

function coarseTicks(view: Stretch, unit: Exclude<Unit, 'year'>, widthPx: number, locale: string): readonly Tick[] {
  const format = formatter(locale, coarseFormats[unit]);
  const pxPerMs = widthPx / (view.to - view.from);
  const begins = beginsWithin(view, unit);
  // The one that reaches in from before stands at the beginning, unless the next would stand on it.
  const first = begins.length === 0 || ((begins[0] as number) - view.from) * pxPerMs > pxPerCoarse ? [view.from] : [];
  return [...first, ...begins].map((ms) => ({ ms, label: format.format(ms) }));
}

function beginsWithin(view: Stretch, unit: Exclude<Unit, 'year'>): readonly number[] {
  const date = new Date(view.from);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const nth = (count: number) =>
    unit === 'month'
      ? Date.UTC(year + count, 0, 1)
      : unit === 'day'
        ? Date.UTC(year, month + count, 1)
        : Date.UTC(year, month, day + count);
  const begins: number[] = [];
  for (let count = 0; nth(count) <= view.to && begins.length < 200; count += 1) {
    if (nth(count) >= view.from) begins.push(nth(count));
  }
  return begins;
}

const formatter = (locale: string, options: Intl.DateTimeFormatOptions): DateFormat =>
  dateFormat(locale, { ...options, timeZone: 'UTC' });
