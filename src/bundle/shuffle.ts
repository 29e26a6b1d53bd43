/** Random bytes, from outside: the same ones give the same bundle. */
export type Random = (length: number) => Uint8Array;

/** A fair order (Fisher and Yates), each number drawn without bias. */
export function shuffle<T>(list: readonly T[], random: Random): readonly T[] {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = below(at + 1, random);
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}

/** A whole number from 0 to `limit` − 1; draws again rather than favour the low ones. */
function below(limit: number, random: Random): number {
  const fair = 2 ** 32 - (2 ** 32 % limit);
  for (;;) {
    const [a = 0, b = 0, c = 0, d = 0] = random(4);
    const drawn = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
    if (drawn < fair) return drawn % limit;
  }
}
