// Says of rows that do not open in their own place what became of them.
import { equalBytes } from '../../crypto/encoding.ts';
import type { Finding } from '../api.ts';

export interface RowSource<K> {
  /** Keys that have, or should have, a row. */
  readonly keys: readonly K[];
  read(key: K): Promise<unknown>;
  opensAs(key: K, sealed: Uint8Array): Promise<boolean>;
}

/**
 * `repeated`: a copy of a row that is still in its place. `swapped`: the row of another place, which no longer has it.
 * Otherwise `damaged` where a row belongs and `unexpected` where none does.
 */
export async function nameFaults<K>(source: RowSource<K>, failing: readonly K[]): Promise<Map<K, Finding['fault']>> {
  const faults = new Map<K, Finding['fault']>();
  const places = new Set(source.keys);
  const candidates = [...failing.filter((key) => places.has(key)), ...source.keys];
  for (const key of failing) {
    const sealed = await source.read(key);
    const home = sealed instanceof Uint8Array ? await homeOf(source, candidates, key, sealed) : undefined;
    if (home === undefined) faults.set(key, places.has(key) ? 'damaged' : 'unexpected');
    else {
      const there = await source.read(home);
      const isThere = there instanceof Uint8Array && equalBytes(there, sealed as Uint8Array);
      faults.set(key, isThere ? 'repeated' : 'swapped');
    }
  }
  return faults;
}

async function homeOf<K>(source: RowSource<K>, candidates: readonly K[], key: K, sealed: Uint8Array): Promise<K | undefined> {
  for (const candidate of candidates) if (candidate !== key && (await source.opensAs(candidate, sealed))) return candidate;
  return undefined;
}
