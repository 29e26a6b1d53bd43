// Dates as they leave a vault: as they are, or by the day, the month or the year alone.
import type { Edtf } from '../../domain/fields.ts';
import { redactText } from '../../redact/redactText.ts';
import type { DateGrain, Policy } from '../../redact/types.ts';

/** `why` stays behind; the witness's own words go only where the day may be known, and without protected terms. */
export function bundleDate({ edtf, earliest, latest, words }: Edtf, policy: Policy): Edtf {
  if (policy.dates !== 'exact') return coarse(earliest, latest, policy.dates);
  return { edtf, earliest, latest, ...(words ? { words: redactText(words, policy).text } : {}) };
}

/** A statement's day; its hour never leaves. */
export function bundleDay(rfc3339: string, { dates }: Pick<Policy, 'dates'>): string {
  return rfc3339.slice(0, lengths[dates === 'exact' ? 'day' : dates]);
}

type Coarse = Exclude<DateGrain, 'exact'>;
const lengths: Readonly<Record<Coarse, number>> = { year: 4, month: 7, day: 10 };

/** Doubt, seasons and parts of an hour go with the rest of what is finer than asked for. */
function coarse(earliest: string | null, latest: string | null, grain: Coarse): Edtf {
  const [from, to] = [earliest, latest].map((day) => day?.slice(0, lengths[grain]) ?? null) as [string | null, string | null];
  return {
    edtf: from === to ? (from ?? '..') : `${from ?? '..'}/${to ?? '..'}`,
    earliest: from && firstDay(from),
    latest: to && lastDay(to),
  };
}

const firstDay = (date: string) => date + '-01-01'.slice(date.length - lengths.year);
function lastDay(date: string): string {
  const [year = '', month = '12', day] = date.split('-');
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${day ?? String(last).padStart(2, '0')}`;
}
