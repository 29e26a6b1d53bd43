// Reads a date as a language writes it itself: `14 de marzo de 2023`, `2023年3月14日`, `tháng 3 năm 2023`. Months are words or numbers.

export interface DateNumbers {
  readonly year: number;
  readonly month: number;
  readonly day?: number | undefined;
}

const forms: readonly Intl.DateTimeFormatOptions[] = [
  { day: 'numeric', month: 'short', year: 'numeric' },
  { day: 'numeric', month: 'long', year: 'numeric' },
  { month: 'short', year: 'numeric' },
  { month: 'long', year: 'numeric' },
];

/** Lower case, without commas, as `readPlainDate` cleans what was typed. */
export function readWrittenDate(cleaned: string, locale: string): DateNumbers | undefined {
  if (Intl.DateTimeFormat.supportedLocalesOf(locale).length === 0) return undefined;
  for (const form of forms) {
    const format = new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' });
    const months = Array.from(
      { length: 12 },
      (_, month) => partsOf(format, month).find(({ type }) => type === 'month')?.value ?? '',
    );
    const found = new RegExp(
      `^${partsOf(format, 0)
        .map((part) => patternOf(part, months))
        .join('')}$`,
      'u',
    ).exec(cleaned)?.groups;
    if (!found) continue;
    const month = months.indexOf(found['month'] ?? '') + 1;
    return { year: Number(found['year']), month, ...(found['day'] ? { day: Number(found['day']) } : {}) };
  }
  return undefined;
}

const partsOf = (format: Intl.DateTimeFormat, month: number): readonly Intl.DateTimeFormatPart[] =>
  format.formatToParts(Date.UTC(2023, month, 1)).map(({ type, value }) => ({ type, value: clean(value) }));

const clean = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[,\s]+/g, ' ');

function patternOf({ type, value }: Intl.DateTimeFormatPart, months: readonly string[]): string {
  if (type === 'day') return '(?<day>\\d{1,2})';
  if (type === 'year') return '(?<year>\\d{4})';
  if (type === 'month') return `(?<month>${months.map(escaped).join('|')})`;
  return value === ' ' ? ' ' : escaped(value).replace(/ /g, ' ?');
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
