import type { TFunction } from 'i18next';

/** Before this there is nothing to judge by. */
const [leastMs, leastPart] = [3_000, 0.04];

/** From how long it took so far; null as long as that would be a guess. */
export function timeLeft(elapsedMs: number, part: number): number | null {
  return elapsedMs < leastMs || part < leastPart ? null : (elapsedMs * (1 - part)) / part;
}

/** In steps that do not jump about. */
export function timeLeftWords(t: TFunction<'bundles'>, ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 10) return t('time.moment');
  return seconds < 90
    ? t('time.seconds', { count: Math.ceil(seconds / 10) * 10 })
    : t('time.minutes', { count: Math.ceil(seconds / 60) });
}
