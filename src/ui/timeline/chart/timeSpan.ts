// What is known of an event's time as a shape on the line of time. Pure. Milliseconds are those of the clock on the spot, read
// as if it were UTC, so that a night in Mae Sot never slides into another day on a laptop in Geneva.
import { edtfToParts } from '../../../domain/edtfParts.ts';
import type { Edtf } from '../../../domain/fields.ts';

/** `hard`: not beyond this. `soft`: thereabouts. `open`: nobody knows how far. */
export type Edge = 'hard' | 'soft' | 'open';

export interface Stretch {
  readonly from: number;
  readonly to: number;
}
export interface TimeSpan extends Stretch {
  readonly start: Edge;
  readonly end: Edge;
  /** `moment`: it fills this time; `possible`: it fell somewhere in it; `lasting`: it went on through it. */
  readonly body: 'moment' | 'possible' | 'lasting';
  /** The time that is named as the most likely one, where one is. Nothing is guessed: the middle of a range is not likelier. */
  readonly likely: Stretch | null;
  /** Of what lasted: the time through which it surely went on. */
  readonly sure: Stretch | null;
}

export const minuteMs = 60_000;
export const dayMs = 86_400_000;

interface Unit extends Stretch {
  /** How far *about* reaches to either side. */
  readonly aboutMs: number;
}

/** A decade, year, month, day or minute as written in EDTF. `null` for what is none of them. */
export function unitOf(plain: string): Unit | null {
  if (/^\d{3}X$/.test(plain)) return years(Number(plain.slice(0, 3)) * 10, 10, 3 * 365 * dayMs);
  const [day, clock] = plain.split('T');
  const [year, month, dayOfMonth] = (day ?? '').split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) return null;
  if (month === undefined) return years(year, 1, 183 * dayMs);
  if (dayOfMonth === undefined) {
    return { from: Date.UTC(year, month - 1, 1), to: Date.UTC(year, month, 1), aboutMs: 30 * dayMs };
  }
  const from = Date.UTC(year, month - 1, dayOfMonth);
  if (clock === undefined) return { from, to: from + dayMs, aboutMs: 3 * dayMs };
  const [hour = 0, minute = 0] = clock.split(':').map((part) => Number.parseInt(part, 10));
  const at = from + (hour * 60 + minute) * minuteMs;
  return { from: at, to: at + minuteMs, aboutMs: 20 * minuteMs };
}

const years = (first: number, count: number, aboutMs: number): Unit => ({
  from: Date.UTC(first, 0, 1),
  to: Date.UTC(first + count, 0, 1),
  aboutMs,
});

/** A date that changes is a new object: what was made of one before is known. */
const known = new WeakMap<Edtf, { readonly span: TimeSpan | null }>();

/** `null` when nothing is known: such an event waits in the tray. */
export function timeSpan(when: Edtf | undefined): TimeSpan | null {
  if (!when) return null;
  const before = known.get(when);
  if (before) return before.span;
  const span = spanOf(when);
  known.set(when, { span });
  return span;
}

function spanOf(when: Edtf): TimeSpan | null {
  const parts = edtfToParts(when.edtf);
  if (!parts) return outermost(when);
  const first = parts.first === null ? null : unitOf(parts.first);
  const last = parts.last === null ? null : unitOf(parts.last);
  switch (parts.form) {
    case 'unknown':
      return null;
    case 'on':
      return first && onUnit(first);
    case 'unsure':
      return first && { ...onUnit(first), start: 'soft', end: 'soft', body: 'possible' };
    case 'about':
      return (
        first && {
          ...possible(first.from - first.aboutMs, first.to + first.aboutMs, 'soft', 'soft'),
          likely: { from: first.from, to: first.to },
        }
      );
    case 'before':
      return last && (when.edtf.startsWith('[') ? possible(last.to, last.to, 'open', 'hard') : lasting(null, last));
    case 'after':
      return first && (when.edtf.startsWith('[') ? possible(first.from, first.from, 'hard', 'open') : lasting(first, null));
    case 'between':
      return first && last && possible(first.from, last.to, 'hard', 'hard');
    case 'during':
      return first && last && lasting(first, last);
  }
}

/** A day or a minute is sharp; a month or a year says only that it was some time in it. */
const onUnit = (unit: Unit): TimeSpan => ({
  ...possible(unit.from, unit.to, 'hard', 'hard'),
  body: unit.to - unit.from <= dayMs ? 'moment' : 'possible',
});

const possible = (from: number, to: number, start: Edge, end: Edge): TimeSpan => ({
  from,
  to,
  start,
  end,
  body: 'possible',
  likely: null,
  sure: null,
});

/** Ends that are known to the month only are soft, and what lies surely between them is told apart. */
function lasting(first: Unit | null, last: Unit | null): TimeSpan {
  const from = first?.from ?? last?.to ?? 0;
  const to = last?.to ?? first?.from ?? 0;
  const sureFrom = first ? edgeOfSure(first, 'to') : to;
  const sureTo = last ? edgeOfSure(last, 'from') : from;
  return {
    from,
    to,
    start: first === null ? 'open' : isSharp(first) ? 'hard' : 'soft',
    end: last === null ? 'open' : isSharp(last) ? 'hard' : 'soft',
    body: 'lasting',
    likely: null,
    sure: first && last && sureFrom < sureTo ? { from: sureFrom, to: sureTo } : null,
  };
}

const isSharp = (unit: Unit) => unit.to - unit.from <= dayMs;
/** A sharp day belongs to what it begins or ends. */
const edgeOfSure = (unit: Unit, side: 'from' | 'to') => (isSharp(unit) ? (side === 'to' ? unit.from : unit.to) : unit[side]);

/** EDTF that is richer than a phrase (seasons, lists, unspecified digits): somewhere between its outermost days. */
function outermost({ earliest, latest }: Edtf): TimeSpan | null {
  const first = earliest === null ? null : unitOf(earliest);
  const last = latest === null ? null : unitOf(latest);
  if (first && last) return possible(first.from, last.to, 'hard', 'hard');
  if (first) return possible(first.from, first.from, 'hard', 'open');
  return last && possible(last.to, last.to, 'open', 'hard');
}

/** From the first to the last moment that anything is drawn at; `null` when nothing has a time. */
export function extentOf(spans: readonly Stretch[]): Stretch | null {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const span of spans) {
    from = Math.min(from, span.from);
    to = Math.max(to, span.to);
  }
  return from <= to ? { from, to } : null;
}
