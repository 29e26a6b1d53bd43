// What becomes of a date when one of its ends is drawn to another day. Pure.
import { readEdtf } from '../../../domain/edtf.ts';
import { edtfToParts, partsToEdtf } from '../../../domain/edtfParts.ts';
import type { Edtf } from '../../../domain/fields.ts';
import { dayMs } from './timeSpan.ts';

export type Side = 'start' | 'end';
const isDay = (plain: string | null): plain is string => plain !== null && /^\d{4}-\d{2}-\d{2}$/.test(plain);

/** Only a date whose ends are days can be drawn: a month would pretend to a day that nobody named. */
export function canDrag(when: Edtf | undefined): boolean {
  const parts = when && edtfToParts(when.edtf);
  if (!parts) return false;
  if (parts.form === 'on') return isDay(parts.first);
  return (parts.form === 'during' || parts.form === 'between') && isDay(parts.first) && isDay(parts.last);
}

/** The day beginning nearest to `ms` becomes the first day, or the day that ends there the last. Never beyond the other end. */
export function draggedDate(when: Edtf, side: Side, ms: number): Edtf | null {
  const parts = edtfToParts(when.edtf);
  if (!parts || !canDrag(when)) return null;
  const [first, last] = [parts.first ?? '', parts.last ?? parts.first ?? ''];
  const edge = Math.round(ms / dayMs) * dayMs;
  const day = new Date(side === 'start' ? edge : edge - dayMs).toISOString().slice(0, 10);
  const begins = side === 'start' ? (day < last ? day : last) : first;
  const ends = side === 'end' ? (day > first ? day : first) : last;
  const form = parts.form === 'between' ? 'between' : begins === ends ? 'on' : 'during';
  const edtf = partsToEdtf({ form, first: begins, last: form === 'on' ? null : ends });
  const read = edtf === undefined ? null : readEdtf(edtf);
  if (!read?.ok || read.value.edtf === when.edtf) return null;
  const { words, why } = when;
  return { ...read.value, ...(words ? { words } : {}), ...(why ? { why } : {}) };
}
