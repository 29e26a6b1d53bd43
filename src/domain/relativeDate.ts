// *Two weeks after B*: kept as it was said, and reckoned from B's date whenever that changes.
import { readEdtf, unknownDate } from './edtf.ts';
import { edtfToParts } from './edtfParts.ts';
import type { Edtf, RelativeTo } from './fields.ts';

type Unit = NonNullable<RelativeTo['unit']>;
type Days = Pick<Edtf, 'edtf' | 'earliest' | 'latest'>;

/** The date that follows from the anchor's; unknown where the anchor has none, or where it would leave the years 1000 to 9999. */
export function relativeDate(anchor: Pick<Edtf, 'edtf' | 'earliest' | 'latest'> | undefined, relative: RelativeTo): Days {
  if (!anchor) return unknownDate;
  const read = readEdtf(reckoned(anchor, relative) ?? unknownDate.edtf);
  return read.ok ? read.value : unknownDate;
}

function reckoned({ edtf, earliest, latest }: Days, { order, count, unit }: RelativeTo): string | null {
  if (order === 'same') return edtf;
  if (count === undefined || unit === undefined) {
    if (order === 'after') return earliest && `[${earliest}..]`;
    return latest && `[..${latest}]`;
  }
  const steps = order === 'after' ? count : -count;
  return (
    shiftedAsWritten(edtf, steps, unit) ?? between(earliest && shift(earliest, steps, unit), latest && shift(latest, steps, unit))
  );
}

const between = (from: string | null, to: string | null): string | null => {
  if (from === null && to === null) return null;
  return from === to ? from : `[${from ?? ''}..${to ?? ''}]`;
};

/** A day stays a day, a month that moves by months stays a month, and what was *about* stays about. */
function shiftedAsWritten(edtf: string, steps: number, unit: Unit): string | null {
  const parts = edtfToParts(edtf);
  if (!parts?.first || !['on', 'about', 'unsure'].includes(parts.form)) return null;
  const mark = /[~%?]$/.exec(edtf)?.[0] ?? '';
  const { first } = parts;
  if (/^\d{4}-\d\d-\d\d$/.test(first)) return shift(first, steps, unit) + mark;
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(first) && (unit === 'month' || unit === 'year')) {
    return shift(`${first}-01`, steps, unit).slice(0, 7) + mark;
  }
  return /^\d{4}$/.test(first) && unit === 'year' ? shift(`${first}-01-01`, steps, unit).slice(0, 4) + mark : null;
}

/** Moves a day; a month too short for it ends on its last day. Years outside four digits come out as no date. */
function shift(day: string, steps: number, unit: Unit): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (unit === 'day' || unit === 'week')
    return iso(new Date(Date.UTC(year, month - 1, date + steps * (unit === 'week' ? 7 : 1))));
  const months = year * 12 + month - 1 + steps * (unit === 'year' ? 12 : 1);
  const [toYear, toMonth] = [Math.floor(months / 12), ((months % 12) + 12) % 12];
  const last = new Date(Date.UTC(toYear, toMonth + 1, 0)).getUTCDate();
  return iso(new Date(Date.UTC(toYear, toMonth, Math.min(date, last))));
}

const iso = (date: Date) => (Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10));
