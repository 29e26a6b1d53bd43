// Events in the order of what is known of their time, under the year and month they can be put in. Pure.
import { edtfToParts } from '../../domain/edtfParts.ts';
import type { Edtf } from '../../domain/fields.ts';

/** How sharply the time of an event is known; each has its own shape on the line, and none is drawn as another. */
export type Certainty = 'time' | 'day' | 'part' | 'about' | 'before' | 'after' | 'between' | 'during' | 'unknown';

export function certaintyOf(when: Edtf | undefined): Certainty {
  const parts = when && edtfToParts(when.edtf);
  if (!when || parts?.form === 'unknown') return 'unknown';
  if (!parts || parts.form === 'unsure') return 'about';
  if (parts.form === 'on') return parts.first?.includes('T') ? 'time' : parts.first?.length === 10 ? 'day' : 'part';
  return parts.form;
}

interface Dated {
  readonly id: string;
  readonly when: Edtf | undefined;
  readonly createdMs: number;
}

/**
 * Where an event stands: under the month it began or can first have been in, under the year where no month is known, under its
 * last day where only that is known. `null` without any date.
 */
export function periodOf(when: Edtf | undefined): string | null {
  const day = when?.earliest ?? when?.latest;
  if (!when || !day) return null;
  const parts = edtfToParts(when.edtf);
  const written = parts ? (parts.first ?? parts.last ?? '') : '';
  return /^\d{4}-\d{2}/.test(written) ? day.slice(0, 7) : day.slice(0, 4);
}

/** By period, the year before its months; in it by the first possible day, the sharper before the wider; undated ones last. */
export function inOrder<T extends Dated>(events: readonly T[]): readonly T[] {
  return events
    .map((event) => ({ event, key: orderKey(event) }))
    .sort((a, b) => compare(a.key, b.key) || a.event.createdMs - b.event.createdMs || compare(a.event.id, b.event.id))
    .map(({ event }) => event);
}

const far = '9999-99-99';
/** Lower than anything in a date, so that the shorter of two parts comes first. */
const seam = '\u0000';
const orderKey = ({ when }: Dated): string =>
  [periodOf(when) ?? far, when?.earliest ?? when?.latest ?? far, when?.latest ?? far, clockOf(when)].join(seam);

/** Of a day, what has no hour comes first. */
const clockOf = (when: Edtf | undefined) => /T(\d{2}:\d{2})/.exec(when?.edtf ?? '')?.[1] ?? '';

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
