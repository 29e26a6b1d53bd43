import { type LackingLanguage, lackingLanguage } from '../../domain/lackingLanguages.ts';

const steps = [
  ['year', 365 * 24 * 3600_000],
  ['month', 30 * 24 * 3600_000],
  ['day', 24 * 3600_000],
  ['hour', 3600_000],
  ['minute', 60_000],
] as const;

/** *2 days ago*, *yesterday*, *now*, in the interface's language. */
export function agoWords(language: string, thenMs: number, nowMs: number): string {
  const own = lackingLanguage(language);
  const pastMs = nowMs - thenMs;
  const step = steps.find(([, ms]) => Math.abs(pastMs) >= ms);
  if (own) return agoIn(own, step ? Math.trunc(pastMs / step[1]) : 0, step?.[0] ?? 'minute');
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  return step ? format.format(-Math.trunc(pastMs / step[1]), step[0]) : format.format(0, 'second');
}

export function agoIn(own: LackingLanguage, past: number, unit: keyof LackingLanguage['ago']): string {
  if (past === 0) return own.now;
  if (past === 1 && unit === 'day') return own.yesterday;
  return (past > 0 ? own.ago : own.ahead)[unit].replace('#', String(Math.abs(past)));
}
