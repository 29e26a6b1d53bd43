// One pass over bytes for many sequences at once, without regard to the case of ASCII letters.

export interface Sought<T> {
  readonly bytes: Uint8Array;
  readonly what: T;
}
export type ByteScan<T> = (bytes: Uint8Array, found: (what: T, at: number) => void) => void;

const lower = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte));

/** Sequences must be in lower case and at least two bytes long. */
export function createByteScan<T>(sought: readonly Sought<T>[]): ByteScan<T> {
  const buckets = new Map<number, Sought<T>[]>();
  const possible = new Uint8Array(65_536);
  for (const each of sought) {
    const key = ((each.bytes[0] ?? 0) << 8) | (each.bytes[1] ?? 0);
    possible[key] = 1;
    buckets.set(key, [...(buckets.get(key) ?? []), each]);
  }
  return (bytes, found) => {
    let previous = lower[bytes[0] ?? 0] ?? 0;
    for (let i = 1; i < bytes.length; i++) {
      const current = lower[bytes[i] ?? 0] ?? 0;
      const key = (previous << 8) | current;
      if (possible[key])
        for (const each of buckets.get(key) ?? []) if (matches(bytes, i - 1, each.bytes)) found(each.what, i - 1);
      previous = current;
    }
  };
}

function matches(bytes: Uint8Array, at: number, sought: Uint8Array): boolean {
  if (at + sought.length > bytes.length) return false;
  for (let i = 2; i < sought.length; i++) if (lower[bytes[at + i] ?? 0] !== sought[i]) return false;
  return true;
}
