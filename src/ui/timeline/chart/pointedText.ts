// The date that is meant by a point on the chart: as fine as the chart shows it, and no finer. Pure.
import { dayMs } from './timeSpan.ts';

const roundedMs = 5 * 60_000;

export function pointedText(ms: number, viewMs: number): string {
  const iso = new Date(Math.round(ms / roundedMs) * roundedMs).toISOString();
  if (viewMs > 25 * 365 * dayMs) return iso.slice(0, 4);
  if (viewMs > 3 * 365 * dayMs) return iso.slice(0, 7);
  return viewMs > 3 * dayMs ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
}
