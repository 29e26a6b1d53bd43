// Reads one date as people write it, in any digits: `14 Mar 2025`, `14 Mar 2025 22:30`, `March 2025`, `2025`, `14/03/2025`, `2020s`, `2568 BE`.
import { lackingLanguages } from './lackingLanguages.ts';
import { err, ok, type Result } from './result.ts';
import { readWrittenDate } from './writtenDate.ts';

export type PlainDateError =
  | { readonly type: 'notADate' }
  /** 03/04/2023 may be March or April; both readings in ISO 8601. */
  | { readonly type: 'ambiguous'; readonly readings: readonly [string, string] }
  /** A year that is far ahead here and now in the Thai calendar. It is not guessed: the writer says which. */
  | { readonly type: 'buddhistYear'; readonly year: number; readonly meant: number };

/** Code points of digit zero: Arabic, Persian, Devanagari, Bengali, Thai, Lao, Burmese, Shan, Khmer, full width. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xed0, 0x1040, 0x1090, 0x17e0, 0xff10];
const toLatinDigits = (text: string) =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((start) => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });

/** Before the year, before all of it or behind it: `14 มีนาคม พ.ศ. 2568`, `พ.ศ. 2568`, `14 March 2568 BE`. */
const buddhistEra = /^(?:(.+) )?(?:พ\.?ศ\.?|be|b\.e\.) ?(\d{4})$|^(?:พ\.?ศ\.?|be|b\.e\.) ?(.+)$|^(.+?) ?(?:be|b\.e\.|พ\.?ศ\.?)$/;
/** *Day*, *month*, *year* and *of the common era*, which Thai and Khmer may write out before each. */
const dateUnits = /(?:วันที่|เดือน|ปี|ค\.?ศ\.?|ថ្ងៃទី|ខែ|ឆ្នាំ|គ\.?ស\.?) ?/g;
const buddhistOffset = 543;
const isBuddhistLooking = (year: number) => year >= 2480 && year < 2640;
/** What was typed, with the year of the common calendar in place of the Thai one, in whatever digits. */
export const withYear = (text: string, year: number, meant: number): string =>
  text.replace(/\p{Nd}{4}/gu, (digits) => (toLatinDigits(digits) === String(year) ? String(meant) : digits));

const pad = (value: number) => String(value).padStart(2, '0');

/** A minute, day, month, year or decade in EDTF's plain form (`2025-03-14T22:30:00`, `2025-03-14`, `2025-03`, `2025`, `202X`). Month names of English and `locale`. */
export function readPlainDate(text: string, locale = 'en'): Result<string, PlainDateError> {
  const cleaned = toLatinDigits(text)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[,\s]+/g, ' ')
    .trim();
  const clock = /^(.+?)(?: at | |(?<=\d)t)(\d{1,2}):(\d{2})(?::\d{2})? ?(am|pm)?$/.exec(cleaned);
  return clock ? withTime(readDay(clock[1] ?? '', locale), clock) : readDay(cleaned, locale);
}

/** The hour and minute on the clock of the place. */
function withTime(day: Result<string, PlainDateError>, clock: RegExpExecArray): Result<string, PlainDateError> {
  const [said, minute, half] = [Number(clock[2]), Number(clock[3]), clock[4]];
  if (half && (said < 1 || said > 12)) return err({ type: 'notADate' });
  const hour = half ? (said % 12) + (half === 'pm' ? 12 : 0) : said;
  if (hour > 23 || minute > 59) return err({ type: 'notADate' });
  const time = `T${pad(hour)}:${pad(minute)}:00`;
  if (!day.ok) {
    if (day.error.type !== 'ambiguous') return day;
    const [one, other] = day.error.readings;
    return err({ type: 'ambiguous', readings: [one + time, other + time] });
  }
  return day.value.length === 10 ? ok(day.value + time) : err({ type: 'notADate' });
}

function readDay(cleaned: string, locale: string): Result<string, PlainDateError> {
  const era = buddhistEra.exec(cleaned);
  const date = (era ? era.slice(1).filter(Boolean).join(' ') : cleaned).replace(dateUnits, '').trim();
  const parts = numbersOf(date) ?? wordsOf(date, locale) ?? readWrittenDate(date, locale);
  if (!parts) return /^\d{3}0s$/.test(date) ? ok(`${date.slice(0, 3)}X`) : err({ type: 'notADate' });
  if ('readings' in parts) return err({ type: 'ambiguous', readings: parts.readings });
  const year = era ? parts.year - buddhistOffset : parts.year;
  if (!era && isBuddhistLooking(year)) return err({ type: 'buddhistYear', year, meant: year - buddhistOffset });
  return written(year, parts.month, parts.day);
}

interface Numbers {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

function numbersOf(text: string): Numbers | { readonly readings: readonly [string, string] } | undefined {
  const ymd = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text);
  if (ymd) return { year: Number(ymd[1]), month: numberOr(ymd[2]), day: numberOr(ymd[3]) };
  const my = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (my) return { year: Number(my[2]), month: Number(my[1]) };
  const dmy = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text);
  if (!dmy) return undefined;
  const [first, second, year] = [Number(dmy[1]), Number(dmy[2]), Number(dmy[3])];
  if (first <= 12 && second <= 12 && first !== second) {
    return { readings: [`${year}-${pad(second)}-${pad(first)}`, `${year}-${pad(first)}-${pad(second)}`] };
  }
  return second > 12 ? { year, month: first, day: second } : { year, month: second, day: first };
}

const numberOr = (text: string | undefined) => (text === undefined ? undefined : Number(text));

function wordsOf(text: string, locale: string): Numbers | undefined {
  const months = new Map([...monthNames(locale), ...monthsLacking(locale), ...monthNames('en')]);
  const monthFirst = /^(\D+?)\.? (?:(\d{1,2})(?:st|nd|rd|th)? )?(\d{4})$/.exec(text);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\.? (?:of )?(\D+?)\.? (\d{4})$/.exec(text);
  const name = monthFirst?.[1] ?? dayFirst?.[2];
  const month = name === undefined ? undefined : months.get(name);
  if (month === undefined) return undefined;
  return monthFirst
    ? { year: Number(monthFirst[3]), month, day: numberOr(monthFirst[2]) }
    : { year: Number(dayFirst?.[3]), month, day: Number(dayFirst?.[1]) };
}

function monthNames(locale: string): (readonly [string, number])[] {
  return (['long', 'short'] as const).flatMap((month) => {
    const format = new Intl.DateTimeFormat([locale, 'en'], { month, timeZone: 'UTC', calendar: 'gregory' });
    return Array.from({ length: 12 }, (_, index) => {
      const name = format
        .format(Date.UTC(2023, index, 1))
        .toLowerCase()
        .replace(/\.$/, '');
      return [name === 'sept' ? 'sep' : name, index + 1] as const;
    }).concat(month === 'short' && locale === 'en' ? [['sept', 9] as const] : []);
  });
}

const monthsLacking = (locale: string) =>
  (lackingLanguages[locale]?.months ?? []).map((name, index) => [name.normalize('NFC'), index + 1] as const);

function written(year: number, month: number | undefined, day: number | undefined): Result<string, PlainDateError> {
  if (year < 1000 || year > 9999) return err({ type: 'notADate' });
  if (month === undefined) return ok(String(year));
  if (month < 1 || month > 12) return err({ type: 'notADate' });
  if (day === undefined) return ok(`${year}-${pad(month)}`);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && day > 0 ? ok(`${year}-${pad(month)}-${pad(day)}`) : err({ type: 'notADate' });
}
