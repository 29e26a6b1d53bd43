import type { TFunction } from 'i18next';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const year = 365 * day;

/** A stretch of time in one rough word, as one would say it aloud. */
export function timeWords(t: TFunction<'unlock'>, seconds: number): string {
  if (seconds < minute) return t('time.seconds');
  if (seconds < hour) return t('time.minutes', { count: Math.round(seconds / minute) });
  if (seconds < day) return t('time.hours', { count: Math.round(seconds / hour) });
  if (seconds < year) return t('time.days', { count: Math.round(seconds / day) });
  return seconds < 1000 * year ? t('time.years', { count: Math.round(seconds / year) }) : t('time.ages');
}
