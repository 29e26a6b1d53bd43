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
  const floors = Map.groupBy(
    stays.filter((stay) => stay.floor?.trim() && monthsOf(stay.period).length > 0),
    ({ building, floor }) => JSON.stringify([building?.trim() ? folded(building) : null, floorKey(floor ?? '')]),
  );
  return [...floors.values()]
    .flatMap(sharedMonths)
    .sort((a, b) => compare(a.from, b.from) || compare(a.building ?? '', b.building ?? '') || compare(a.floor, b.floor));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Months in which the same people were there stand together. */
function sharedMonths(stays: readonly Stay[]): readonly SharedFloor[] {
  const byMonth = new Map<string, Stay[]>();
  for (const stay of stays) {
    for (const month of monthsOf(stay.period)) {
      const here = byMonth.get(month);
      if (here) here.push(stay);
      else byMonth.set(month, [stay]);
    }
  }
  const found: SharedFloor[] = [];
  for (const month of [...byMonth.keys()].sort()) {
    const here = byMonth.get(month) ?? [];
    if (new Set(here.map(({ person }) => person)).size < 2) continue;
    const last = found.at(-1);
    if (last && last.to === monthBefore(month) && isSame(last.stays, here)) found[found.length - 1] = { ...last, to: month };
    else found.push(sharedFrom(month, here));
  }
  return found;
}

function sharedFrom(month: string, stays: readonly Stay[]): SharedFloor {
  const building = stays[0]?.building?.trim() || null;
  const sure = building !== null && stays.every(({ period }) => isDefinite(period));
  return { building, floor: stays[0]?.floor?.trim() ?? '', from: month, to: month, stays, sure };
}

const isSame = (a: readonly Stay[], b: readonly Stay[]) => a.length === b.length && a.every((stay, at) => stay === b[at]);

/** Every month that the period may touch; none where it is open or unknown at either end. */
function monthsOf(period: Edtf | undefined): readonly string[] {
  if (!period?.earliest || !period.latest) return [];
  const [first, last] = [monthNumber(period.earliest), monthNumber(period.latest)];
  if (last < first || last - first >= mostMonths) return [];
  return Array.from({ length: last - first + 1 }, (_, at) => monthText(first + at));
}

const monthNumber = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const monthText = (number: number) =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
const monthBefore = (month: string) => monthText(monthNumber(month) - 1);

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
