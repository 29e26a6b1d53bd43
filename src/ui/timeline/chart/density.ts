// How many events fall into each equal part of a piece of time, for the band that shows all of it. Pure.
import type { Stretch } from './timeSpan.ts';

/** What reaches over several parts counts in each of them; an array of `parts` numbers. */
export function density(spans: readonly Stretch[], whole: Stretch, parts: number): Uint32Array {
  const change = new Int32Array(parts + 1);
  const length = whole.to - whole.from || 1;
  const partOf = (ms: number) => Math.min(parts - 1, Math.max(0, Math.floor(((ms - whole.from) / length) * parts)));
  for (const { from, to } of spans) {
    const first = partOf(from);
    const last = Math.max(first, partOf(to - 1));
    change[first] = (change[first] as number) + 1;
    change[last + 1] = (change[last + 1] as number) - 1;
  }
  let count = 0;
  return Uint32Array.from({ length: parts }, (_, at) => {
    count += change[at] as number;
    return count;
  });
}
