const steps = [
  ['year', 365 * 24 * 3600_000],
  ['month', 30 * 24 * 3600_000],
  ['day', 24 * 3600_000],
  ['hour', 3600_000],
  ['minute', 60_000],
] as const;

/** *2 days ago*, *yesterday*, *now*, in the interface's language. */
export function agoWords(language: string, thenMs: number, nowMs: number): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const pastMs = nowMs - thenMs;
  for (const [unit, ms] of steps) {
    if (Math.abs(pastMs) >= ms) return format.format(-Math.trunc(pastMs / ms), unit);
  }
  return format.format(0, 'second');
}
