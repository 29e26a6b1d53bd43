// Dates as people say them; the exact form (EDTF) is for the title of the element that shows them.
import type { TFunction } from 'i18next';
import { edtfToParts } from '../../domain/edtfParts.ts';
import type { Edtf } from '../../domain/fields.ts';
import { dateFormat } from './dateFormat.ts';

/** `2025-03-14T22:30:00`, `2025-03-14`, `2025-03`, `2025` or `202X` in the language's own way. */
export function plainDateWords(plain: string, locale: string): string {
  const timed = /^(.{10})T(\d{2}):(\d{2})/.exec(plain);
  if (timed?.[1]) {
    const clock = Date.UTC(2000, 0, 1, Number(timed[2]), Number(timed[3]));
    const format = dateFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' });
    return `${plainDateWords(timed[1], locale)}, ${format.format(clock)}`;
  }
  if (/^\d{3}X$/.test(plain)) return `${plain.slice(0, 3)}0s`;
  const [year, month, day] = plain.split('-').map(Number);
  if (year === undefined || month === undefined || month === 0) return plain.slice(0, 4);
  const date = Date.UTC(year, month - 1, day || 1);
  const format: Intl.DateTimeFormatOptions = day
    ? { day: 'numeric', month: 'short', year: 'numeric' }
    : { month: 'long', year: 'numeric' };
  return dateFormat(locale, { ...format, timeZone: 'UTC' }).format(date);
}

export const edtfWords = (t: TFunction, { edtf }: Edtf, locale: string): string => wordsOfEdtf(t, edtf, locale) ?? edtf;

/** Also of seasons, and of intervals whose ends are not sure; undefined for what is richer still. */
function wordsOfEdtf(t: TFunction, edtf: string, locale: string): string | undefined {
  const parts = edtfToParts(edtf);
  const words = (plain: string | null) => (plain === null ? '' : plainDateWords(plain, locale));
  if (parts) return t(`kit:date.${parts.form}`, { first: words(parts.first), last: words(parts.last) });
  const [, year, season, doubt] = /^(\d{4})-(2[1-4])([~?%])?$/.exec(edtf) ?? [];
  if (year && season) {
    const first = t(`kit:date.season.${season}`, { year });
    return doubt ? t(`kit:date.${doubt === '?' ? 'unsure' : 'about'}`, { first }) : first;
  }
  const [from, to, ...others] = edtf.split('/');
  if (!from || !to || others.length > 0) return undefined;
  const first = wordsOfEdtf(t, from, locale);
  if (first && to === '..') return t('kit:date.after', { first });
  const last = wordsOfEdtf(t, to, locale);
  return first && last && t('kit:date.during', { first, last });
}

/** A moment (RFC 3339 with offset) as a clock on the spot showed it. */
export function timeWords(rfc3339: string, locale: string, style: 'day' | 'minute' = 'minute'): string {
  const local = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(rfc3339);
  if (!local?.[1] || !local[2]) return rfc3339;
  const day = plainDateWords(local[1], locale);
  return style === 'day' ? day : `${day}, ${local[2]}`;
}

/** Milliseconds of the machine's clock as a local moment. */
export function msWords(ms: number, locale: string, style: 'day' | 'minute' = 'minute'): string {
  const time = style === 'minute' ? ({ timeStyle: 'short' } as const) : {};
  return dateFormat(locale, { dateStyle: 'medium', ...time }).format(ms);
}
