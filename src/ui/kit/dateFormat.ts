// Dates by the rules of the interface's language: plain English puts the day first, and so does a language that Chromium lacks.
import { type LackingLanguage, lackingLanguage } from '../../domain/lackingLanguages.ts';

export interface DateFormat {
  format(ms: number): string;
}

/** Making a format costs a millisecond, using it a thousandth of that: each is made once. */
const made = new Map<string, DateFormat>();

export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): DateFormat {
  const name = `${locale} ${JSON.stringify(options)}`;
  const known = made.get(name);
  if (known) return known;
  const format = newFormat(locale, options);
  made.set(name, format);
  return format;
}

function newFormat(locale: string, options: Intl.DateTimeFormatOptions): DateFormat {
  const isSpoken = locale !== 'en' && Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;
  const format = new Intl.DateTimeFormat(isSpoken ? locale : 'en-GB', { ...options, calendar: 'gregory' });
  const own = lackingLanguage(locale);
  return own ? { format: (ms) => namedIn(own, format, ms) } : format;
}

/** An English date with the months and weekdays of another language. */
export function namedIn(own: LackingLanguage, format: Intl.DateTimeFormat, ms: number): string {
  const { timeZone } = format.resolvedOptions();
  const day = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(ms);
  const [year = 0, month = 1, date = 1] = (['year', 'month', 'day'] as const).map((type) =>
    Number(day.find((part) => part.type === type)?.value),
  );
  const names: Readonly<Partial<Record<string, string | undefined>>> = {
    month: own.months[month - 1],
    weekday: own.weekdays[new Date(Date.UTC(year, month - 1, date)).getUTCDay()],
  };
  return format
    .formatToParts(ms)
    .map(({ type, value }) => (/^\d+$/.test(value) ? value : (names[type] ?? value)))
    .join('');
}
