// Small sealed values beside the journal, found by a keyed name. An index row holds the version of each, and the chain head
// the version of the index, so that a value put back from an older day is noticed.
import { nameOf } from '../../crypto/digest.ts';
import { utf8 } from '../../crypto/encoding.ts';
import type { Finding } from '../api.ts';
import type { Sealed, VaultDatabase } from './database.ts';
import type { RowSealer } from './rows.ts';

export const valueIndexRow = 'index';

export interface ValueIndex {
  readonly v: 1;
  /** Grows with every value written. */
  readonly version: number;
  /** Row name → version at which it was written. */
  readonly values: Readonly<Record<string, number>>;
}
export interface StoredValue {
  readonly v: 1;
  readonly version: number;
  readonly value: string;
}
export const emptyValueIndex: ValueIndex = { v: 1, version: 0, values: {} };

export const valueRowName = (names: CryptoKey, name: string): Promise<string> => nameOf(names, 'sealedValue', utf8(name));

export function indexAfter(index: ValueIndex, row: string, isPresent: boolean): ValueIndex {
  const version = index.version + 1;
  const { [row]: _, ...others } = index.values;
  return { v: 1, version, values: isPresent ? { ...others, [row]: version } : others };
}

export const sealValueIndex = (sealer: RowSealer, index: ValueIndex): Promise<Sealed<'sealedValue'>> =>
  sealer.sealJson('sealedValues', valueIndexRow, index);

export const sealValue = (sealer: RowSealer, row: string, version: number, value: string): Promise<Sealed<'sealedValue'>> =>
  sealer.sealJson('sealedValues', row, { v: 1, version, value } satisfies StoredValue);

export async function openValueIndex(sealer: RowSealer, sealed: Uint8Array): Promise<ValueIndex | null> {
  return (await sealer.openJson('sealedValues', valueIndexRow, sealed)) as ValueIndex | null;
}

/** The value under a row name, or what is wrong with it; null where the index names none. */
export async function readValue(
  db: VaultDatabase,
  sealer: RowSealer,
  index: ValueIndex,
  row: string,
): Promise<{ readonly value: string } | Finding | null> {
  const version = Object.hasOwn(index.values, row) ? index.values[row] : undefined;
  if (version === undefined) return null;
  const finding = (fault: Finding['fault']): Finding => ({ table: 'sealedValues', row, fault });
  const sealed = await db.sealedValues.get(row);
  if (sealed === undefined) return finding('missing');
  const stored =
    sealed instanceof Uint8Array ? ((await sealer.openJson('sealedValues', row, sealed)) as StoredValue | null) : null;
  if (stored === null) return finding('damaged');
  return stored.version === version ? { value: stored.value } : finding('olderThanKnown');
}
