// Dates as people say them, from EDTF (ISO 8601-2:2019): the exact form stays beside them.
import type { CaseDate } from './pages/caseJson.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const seasons: Readonly<Record<string, string>> = { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' };

export function dateWords({ edtf, words }: CaseDate): string {
  const told = edtf.includes('/') ? interval(edtf) : single(edtf);
  return words === undefined ? told : `${told}, “${words}”`;
}

function interval(edtf: string): string {
  const [from = '', to = ''] = edtf.split('/');
  const start = isOpen(from) ? null : single(from);
  const end = isOpen(to) ? null : single(to);
  if (start && end) return `${start} to ${end}`;
  return start ? `from ${start}, end not known` : `until ${end ?? 'an unknown day'}`;
}
const isOpen = (part: string) => part === '' || part === '..';

function single(edtf: string): string {
  const doubt = /[?%]/.test(edtf) ? ', not certain' : '';
  const about = /[~%]/.test(edtf) ? 'about ' : '';
  const [date = '', time] = edtf.replace(/[?~%]/g, '').split('T');
  return `${about}${dayWords(date)}${time ? `, ${time}` : ''}${doubt}`;
}

/** `2025-06-03`, `2025-06`, `2025`, `202X`, `2025-21` (a season). */
export function dayWords(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (/X/.test(date))
    return date
      .replace(/^(\d{3})X$/, '$10s')
      .replaceAll('-XX', '')
      .replaceAll('X', '·');
  if (month === undefined) return year;
  if (seasons[month] !== undefined) return `${seasons[month]} ${year}`;
  const name = months[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** `2025-06-03T10:20:30Z` to `3 June 2025, 10:20 UTC`. */
export const instantWords = (instant: string): string => `${dayWords(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC`;
