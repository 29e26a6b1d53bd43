// How rows are sealed: one key for each kind of row, bound to the vault, the table and the row's own key, so that no row can
// stand in another's place.
import { utf8, utf8Text } from '../../crypto/encoding.ts';
import { associated, open, seal } from '../../crypto/seal.ts';
import type { VaultKeys } from '../../crypto/vaultKey.ts';
import type { DeviceId } from '../../domain/ids.ts';
import type { Sealed } from './database.ts';

export type RowKind = 'entry' | 'chainHead' | 'heads' | 'bodies' | 'manifest' | 'device' | 'search' | 'sealedValues' | 'witness';

const keyOf: Readonly<Record<RowKind, keyof VaultKeys>> = {
  entry: 'journal',
  chainHead: 'header',
  heads: 'heads',
  bodies: 'bodies',
  manifest: 'manifest',
  device: 'device',
  search: 'search',
  sealedValues: 'sealedValues',
  witness: 'header',
};

export const rowFormat = 1;

export interface RowSealer {
  readonly vault: DeviceId;
  seal<T>(kind: RowKind, row: string | number, plain: Uint8Array): Promise<Sealed<T>>;
  /** Null when the row was altered or belongs elsewhere. */
  open(kind: RowKind, row: string | number, sealed: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null>;
  sealJson<T>(kind: RowKind, row: string | number, value: unknown): Promise<Sealed<T>>;
  /** Null, too, when what opens is not JSON. */
  openJson(kind: RowKind, row: string | number, sealed: Uint8Array): Promise<unknown>;
}

export function createRowSealer(keys: VaultKeys, vault: DeviceId): RowSealer {
  const place = (kind: RowKind, row: string | number) => associated('holdfast row', rowFormat, vault, kind, row);
  const openRow: RowSealer['open'] = (kind, row, sealed) => open(keys[keyOf[kind]], sealed, place(kind, row));
  return {
    vault,
    seal: (kind, row, plain) => seal(keys[keyOf[kind]], plain, place(kind, row)),
    open: openRow,
    sealJson: (kind, row, value) => seal(keys[keyOf[kind]], utf8(JSON.stringify(value)), place(kind, row)),
    async openJson(kind, row, sealed) {
      const plain = await openRow(kind, row, sealed);
      const text = plain === null ? null : utf8Text(plain);
      return text === null ? null : (JSON.parse(text) as unknown);
    },
  };
}
