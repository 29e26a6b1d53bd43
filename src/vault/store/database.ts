// The tables of a vault. Every one holds sealed bytes under a number or a random name; only the header is in clear.
import Dexie, { type DexieOptions, type Table } from 'dexie';
import type { Bytes } from '../../crypto/encoding.ts';
import type { HeaderRow } from './header.ts';

declare const holds: unique symbol;
/** Bytes that only a key of this vault opens; `T` is what they open to. */
export type Sealed<T> = Bytes & { readonly [holds]?: T };
/** Sealed chunks of a blob beside each other. */
export type SealedSegment = Blob & { readonly [holds]?: 'blobSegment' };

export class VaultDatabase extends Dexie {
  /** One row, `header`. */
  declare readonly header: Table<HeaderRow, string>;
  /** Row 0 is the chain head, rows from 1 are entries in the order in which they came. */
  declare readonly journal: Table<Sealed<'chainHead' | 'entry'>, number>;
  declare readonly heads: Table<Sealed<'headPage'>, string>;
  declare readonly bodies: Table<Sealed<'bodyPage'>, string>;
  /** Rows `manifest` and `device`. */
  declare readonly manifest: Table<Sealed<'manifest' | 'device'>, string>;
  declare readonly search: Table<Sealed<'searchFrame'>, string>;
  declare readonly sealedValues: Table<Sealed<'sealedValue'>, string>;
  /** Segments of blobs under [name, number]. */
  declare readonly blobs: Table<SealedSegment, [string, number]>;
  /** What is known of each blob, under its name. */
  declare readonly blobRows: Table<Sealed<'blobRow'>, string>;

  constructor(name: string, options: DexieOptions = {}) {
    super(name, { ...options, chromeTransactionDurability: 'strict', autoOpen: false });
    this.version(1).stores({
      header: '',
      journal: '',
      heads: '',
      bodies: '',
      manifest: '',
      search: '',
      sealedValues: '',
      blobs: '',
      blobRows: '',
    });
  }
}

/** The disk or the quota is full: browsers say it in two ways, Dexie wraps both. */
export function isStorageFull(cause: unknown): boolean {
  if (cause === null || typeof cause !== 'object') return false;
  const { name, inner } = cause as { readonly name?: unknown; readonly inner?: unknown };
  return name === 'QuotaExceededError' || (inner !== undefined && inner !== cause && isStorageFull(inner));
}
