// Events in the order of what is known of their time, under the year and month they can be put in. Pure.
import { edtfToParts } from '../../domain/edtfParts.ts';
import type { Edtf } from '../../domain/fields.ts';

/** How sharply the time of an event is known; each has its own shape on the line, and none is drawn as another. */
export type Certainty = 'day' | 'part' | 'about' | 'before' | 'after' | 'between' | 'during' | 'unknown';

export function certaintyOf(when: Edtf | undefined): Certainty {
  const parts = when && edtfToParts(when.edtf);
  if (!when || parts?.form === 'unknown') return 'unknown';
  if (!parts || parts.form === 'unsure') return 'about';
  if (parts.form === 'on') return parts.first?.length === 10 ? 'day' : 'part';
  return parts.form;
}

export interface Period<T> {
  /** `2023`, `2023-03`, or `null` for events without any date. */
  readonly period: string | null;
  readonly events: readonly T[];
}

interface Dated {
  readonly id: string;
  readonly when: Edtf | undefined;
  readonly createdMs: number;
}

/** By the first day that each can have been; what only has a last day goes by that; what has none comes last, as it was written down. */
export function inOrder<T extends Dated>(events: readonly T[]): readonly T[] {
  const key = ({ when }: Dated) => when?.earliest ?? when?.latest ?? '9999-99-99';
  const width = ({ when }: Dated) => when?.latest ?? '9999-99-99';
  return [...events].sort(
    (a, b) => compare(key(a), key(b)) || compare(width(a), width(b)) || a.createdMs - b.createdMs || compare(a.id, b.id),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** A month where the month is known, else the year. */
export function periodOf(when: Edtf | undefined): string | null {
  const day = when?.earliest ?? when?.latest;
  if (!day) return null;
  const isWithinMonth = when?.earliest != null && when.latest != null && when.earliest.slice(0, 7) === when.latest.slice(0, 7);
  return isWithinMonth ? day.slice(0, 7) : day.slice(0, 4);
}

export function inPeriods<T extends Dated>(events: readonly T[]): readonly Period<T>[] {
  const periods: { period: string | null; events: T[] }[] = [];
  for (const event of inOrder(events)) {
    const period = periodOf(event.when);
    const last = periods.at(-1);
    if (last && last.period === period) last.events.push(event);
    else periods.push({ period, events: [event] });
  }
  return periods;
}
