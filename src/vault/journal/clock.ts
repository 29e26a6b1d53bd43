// The hybrid logical clock of a vault, and what the machine's clock says in its own zone.
import type { Hlc } from '../../domain/change.ts';

/** The next reading after `last` at wall time `nowMs`: never runs backwards, whatever the machine's clock does. */
export const tick = (last: Hlc, nowMs: number): Hlc =>
  nowMs > last.ms ? { ms: nowMs, count: 0 } : { ms: last.ms, count: last.count + 1 };

export const compareHlc = (a: Hlc, b: Hlc): number => a.ms - b.ms || a.count - b.count;
export const laterHlc = (a: Hlc, b: Hlc): Hlc => (compareHlc(a, b) >= 0 ? a : b);

const two = (value: number): string => String(value).padStart(2, '0');

/** RFC 3339 local time with offset and milliseconds. */
export function localTime(ms: number): string {
  const date = new Date(ms);
  const offset = -date.getTimezoneOffset();
  const sign = offset < 0 ? '-' : '+';
  const zone = `${sign}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
  return `${new Date(ms + offset * 60_000).toISOString().slice(0, -1)}${zone}`;
}

const zoneKeptMs = 60_000;
let zone = { name: '', offset: Number.NaN, readMs: 0 };

/** The IANA zone of the machine. Asking costs half a millisecond, so the answer is kept for a minute, or until the offset changes. */
export function zoneName(): string {
  const nowMs = Date.now();
  const offset = new Date(nowMs).getTimezoneOffset();
  if (offset !== zone.offset || Math.abs(nowMs - zone.readMs) >= zoneKeptMs)
    zone = { name: new Intl.DateTimeFormat().resolvedOptions().timeZone, offset, readMs: nowMs };
  return zone.name;
}
