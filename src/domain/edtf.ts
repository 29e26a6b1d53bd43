/// <reference path="./edtfLibrary.d.ts" />
// EDTF (ISO 8601-2:2019): reads the text and says its outermost days. The library is asked about single dates only: it
// takes the first date of `[a..b]` for the whole, knows no seasons in intervals, and lets reversed sets pass.
import edtf, { parse } from 'edtf';
import type { Edtf } from './fields.ts';
import { err, ok, type Result } from './result.ts';

export type EdtfError =
  | { readonly type: 'notADate' }
  /** The end lies before the beginning. */
  | { readonly type: 'reversed' }
  /** Only the years 1000 to 9999 are taken. */
  | { readonly type: 'outOfRange' };

export interface Days {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** Nothing is known about the day. */
export const unknownDate: Edtf = { edtf: 'XXXX', earliest: null, latest: null };

const longest = 120;
/** A time on the clock of the place, where one is known. Times of another zone are not taken: they would name another day. */
const timed = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;
const single = /^[?~%]?[0-9X]{4}[?~%]?(-[?~%]?[0-9X]{2}[?~%]?){0,2}$/;

/** Reads EDTF of levels 0 to 2 within the years 1000 to 9999. Days are ISO 8601; an open end is `null`. */
export function readEdtf(text: string): Result<Edtf, EdtfError> {
  const trimmed = text.trim();
  if (trimmed.length === 0 || trimmed.length > longest) return err({ type: 'notADate' });
  if (trimmed === unknownDate.edtf) return ok(unknownDate);
  const days = daysOf(trimmed);
  return days.ok ? ok({ edtf: trimmed, ...days.value }) : days;
}

function daysOf(text: string): Result<Days, EdtfError> {
  if (/[[{].*T/.test(text)) return err({ type: 'notADate' });
  const set = /^(?:\[(?<any>.+)\]|\{(?<all>.+)\})$/.exec(text);
  if (set) return daysOfSet(set.groups?.['any'] ?? set.groups?.['all'] ?? '');
  const halves = text.split('/');
  if (halves.length === 2) return daysOfSpan(halves[0] ?? '', halves[1] ?? '');
  return halves.length === 1 ? daysOfOne(text) : err({ type: 'notADate' });
}

const isOpen = (half: string) => half === '' || half === '..';

/** Each end is read alone; a span is reversed when its end is over before its beginning can be. */
function daysOfSpan(first: string, last: string): Result<Days, EdtfError> {
  if (isOpen(first) && isOpen(last)) return err({ type: 'notADate' });
  const from = isOpen(first) ? ok({ earliest: null, latest: null }) : daysOfOne(first);
  const to = isOpen(last) ? ok({ earliest: null, latest: null }) : daysOfOne(last);
  if (!from.ok) return from;
  if (!to.ok) return to;
  if (from.value.earliest !== null && to.value.latest !== null && from.value.earliest > to.value.latest) {
    return err({ type: 'reversed' });
  }
  if (timed.test(first) && timed.test(last) && first > last) return err({ type: 'reversed' });
  return ok({ earliest: from.value.earliest, latest: to.value.latest });
}

function daysOfSet(inside: string): Result<Days, EdtfError> {
  let whole: Days | undefined;
  for (const part of inside.split(',')) {
    const ends = part.trim().split('..');
    if (ends.length > 2) return err({ type: 'notADate' });
    const days = ends.length === 2 ? daysOfSpan(ends[0] ?? '', ends[1] ?? '') : daysOfOne(part.trim());
    if (!days.ok) return days;
    whole = whole ? outermost(whole, days.value) : days.value;
  }
  return whole ? ok(whole) : err({ type: 'notADate' });
}

const outermost = (a: Days, b: Days): Days => ({
  earliest: a.earliest === null || b.earliest === null ? null : a.earliest < b.earliest ? a.earliest : b.earliest,
  latest: a.latest === null || b.latest === null ? null : a.latest > b.latest ? a.latest : b.latest,
});

function daysOfOne(text: string): Result<Days, EdtfError> {
  if (/^Y?[+-]?\d{5,}|^-\d|^Y/.test(text)) return err({ type: 'outOfRange' });
  const day = timed.exec(text)?.[1];
  if (day !== undefined) return daysOfOne(day);
  if (!single.test(text)) return err({ type: 'notADate' });
  // Quarters, semesters and seasons of a hemisphere: not what a person says. (The library tells kinds apart by class names,
  // which do not outlive minification.)
  if (/^\d{4}-(2[5-9]|[3-9]\d)/.test(text)) return err({ type: 'notADate' });
  const season = /^(\d{4})-(2[1-4])[?~%]?$/.exec(text);
  if (season) return inRange(daysOfSeason(Number(season[1]), season[2] === '24'));
  try {
    const { min, max } = edtf(text);
    if (parse(text).type !== 'Date' || min === null || max === null) return err({ type: 'notADate' });
    return inRange({ earliest: isoDay(min), latest: isoDay(max) });
  } catch {
    return err({ type: 'notADate' });
  }
}

/** A season's months differ by hemisphere and country: its outermost days are the year, and winter's reach into March. */
const daysOfSeason = (year: number, isWinter: boolean): Days => ({
  earliest: `${year}-01-01`,
  latest: isWinter ? `${year + 1}-03-31` : `${year}-12-31`,
});

const isoDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);

function inRange(days: { readonly earliest: string | null; readonly latest: string | null }): Result<Days, EdtfError> {
  const inside = (day: string | null) => day === null || /^[1-9]\d{3}-/.test(day);
  return inside(days.earliest) && inside(days.latest) ? ok(days) : err({ type: 'outOfRange' });
}
