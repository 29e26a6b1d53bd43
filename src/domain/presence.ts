// Who was where at the same time, by what each person said for herself. It points out, and concludes nothing.
import { type DateForm, edtfToParts } from './edtfParts.ts';
import type { Edtf } from './fields.ts';
import type { RecordId } from './ids.ts';

/** Somebody on a floor of a building of one compound. `said` is the record that says so: a link or an event. */
export interface Stay {
  readonly person: RecordId;
  readonly said: RecordId;
  readonly building?: string | undefined;
  readonly floor?: string | undefined;
  readonly period?: Edtf | undefined;
}

/** Two or more people on one floor in the same months. Months are `YYYY-MM`, both included. */
export interface SharedFloor {
  readonly building: string | null;
  readonly floor: string;
  readonly from: string;
  readonly to: string;
  readonly stays: readonly Stay[];
  /** Every building and period is known so well that they cannot have missed each other's month. */
  readonly sure: boolean;
}

/** A stay that somebody remembers as longer than this says nothing about a month. */
const mostMonths = 600;

export function sharedFloors(stays: readonly Stay[]): readonly SharedFloor[] {
  const known = stays.flatMap((stay): Known[] => {
    const months = stay.floor?.trim() ? monthsOf(stay.period) : null;
    return months ? [{ stay, ...months }] : [];
  });
  const floors = Map.groupBy(known, ({ stay: { building, floor } }) =>
    JSON.stringify([building?.trim() ? folded(building) : null, floorKey(floor ?? '')]),
  );
  return [...floors.values()]
    .flatMap(sharedMonths)
    .sort((a, b) => compare(a.from, b.from) || compare(a.building ?? '', b.building ?? '') || compare(a.floor, b.floor));
}

/** Months are counted from the year 0: what is compared thousands of times is a number. */
interface Known {
  readonly stay: Stay;
  readonly first: number;
  readonly last: number;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Months in which the same people were there stand together. */
function sharedMonths(known: readonly Known[]): readonly SharedFloor[] {
  const byMonth = new Map<number, Stay[]>();
  for (const { stay, first, last } of known) {
    for (let month = first; month <= last; month += 1) {
      const here = byMonth.get(month);
      if (here) here.push(stay);
      else byMonth.set(month, [stay]);
    }
  }
  const found: { readonly from: number; to: number; readonly stays: readonly Stay[] }[] = [];
  for (const [month, here] of [...byMonth].sort(([a], [b]) => a - b)) {
    if (here.every(({ person }) => person === here[0]?.person)) continue;
    const last = found.at(-1);
    if (last && last.to === month - 1 && isSame(last.stays, here)) last.to = month;
    else found.push({ from: month, to: month, stays: here });
  }
  const definite = new Map<Stay, boolean>();
  const isSure = (stay: Stay) => {
    const before = definite.get(stay);
    if (before !== undefined) return before;
    const now = isDefinite(stay.period);
    definite.set(stay, now);
    return now;
  };
  return found.map(({ from, to, stays }) => {
    const building = stays[0]?.building?.trim() || null;
    const sure = building !== null && stays.every(isSure);
    return { building, floor: stays[0]?.floor?.trim() ?? '', from: monthText(from), to: monthText(to), stays, sure };
  });
}

const isSame = (a: readonly Stay[], b: readonly Stay[]) => a.length === b.length && a.every((stay, at) => stay === b[at]);

/** The first and last month that the period may touch; none where it is open or unknown at either end. */
function monthsOf(period: Edtf | undefined): { readonly first: number; readonly last: number } | null {
  if (!period?.earliest || !period.latest) return null;
  const [first, last] = [monthNumber(period.earliest), monthNumber(period.latest)];
  return last < first || last - first >= mostMonths ? null : { first, last };
}

const monthNumber = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const monthText = (number: number) =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;

const definiteForms: ReadonlySet<DateForm> = new Set(['on', 'during']);
/** A day or month, or from one to another: not a year alone, nothing *about* or *before*. */
function isDefinite(period: Edtf | undefined): boolean {
  const parts = period && edtfToParts(period.edtf);
  if (!parts || !definiteForms.has(parts.form)) return false;
  return [parts.first, parts.last].every((end) => end === null || /^\d{4}-(?:0[1-9]|1[0-2])/.test(end));
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** `4`, `4th floor`, `Floor 4` and `ชั้น 4` are one floor; `4A` and `B4` are others. */
export function floorKey(floor: string): string {
  const text = folded(floor);
  const number = /^(?:\D*\s)?(?:ชั้น|f)?(\d+)(?:st|nd|rd|th|f|楼|층)?(?:\s\D*)?$/u.exec(text);
  return number?.[1] ? String(Number(number[1])) : text;
}
