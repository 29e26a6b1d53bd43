// One entry of the journal as it is written: JSON, signed. docs/vault-format.md describes it for other readers.
import type { Hlc, Stamp, Value } from '../../domain/change.ts';
import type { BlobId, DeviceId, RecordId, Sha256 } from '../../domain/ids.ts';

export interface Attached {
  readonly blob: BlobId;
  readonly sha256: Sha256;
  readonly sizeBytes: number;
}
/** What one entry does to one record. Whoever edits a record says whether it is deleted, so that an edit wins over a deletion. */
export interface RecordOps {
  readonly record: RecordId;
  readonly put?: Readonly<Record<string, Value>>;
  readonly add?: Readonly<Record<string, readonly Value[]>>;
  readonly remove?: Readonly<Record<string, readonly Value[]>>;
  readonly attach?: readonly Attached[];
  readonly deleted?: true;
}
export interface Entry {
  readonly v: 1;
  readonly device: DeviceId;
  /** From 1, without gaps. */
  readonly entry: number;
  /** Hash of this device's entry before, null in its first. */
  readonly prev: Sha256 | null;
  readonly hlc: Hlc;
  /** RFC 3339 with offset, and the zone, as the device's clock said. */
  readonly at: string;
  readonly zone: string;
  readonly who: string;
  readonly action: string;
  /** The device's public key (Ed25519, base64url): in its first entry only. */
  readonly key?: string;
  /** What the writer had of other devices; left out while it stays the same. */
  readonly seen?: Readonly<Record<string, number>>;
  /** Which part of a change that was too large for one entry: index from 0, and 1 while more follow. */
  readonly part?: readonly [index: number, more: 0 | 1];
  /** First entry, and number of entries, of the change that this one takes back. */
  readonly undoes?: readonly [entry: number, count: number];
  readonly ops: readonly RecordOps[];
}

export const stampOf = (entry: Entry): Stamp => ({ device: entry.device, entry: entry.entry, hlc: entry.hlc });

/** Bytes of an Ed25519 signature in front of the JSON. */
export const signatureBytes = 64;

const text = new TextDecoder('utf-8', { fatal: true });

/** Null when the bytes are no entry. */
export function entryFromBytes(bytes: Uint8Array): Entry | null {
  try {
    const value = JSON.parse(text.decode(bytes)) as Entry;
    return isEntry(value) ? value : null;
  } catch {
    return null;
  }
}

function isEntry(value: Entry): boolean {
  return (
    value !== null &&
    typeof value === 'object' &&
    value.v === 1 &&
    typeof value.device === 'string' &&
    Number.isSafeInteger(value.entry) &&
    value.entry > 0 &&
    (value.prev === null || typeof value.prev === 'string') &&
    Number.isSafeInteger(value.hlc?.ms) &&
    Number.isSafeInteger(value.hlc.count) &&
    typeof value.action === 'string' &&
    Array.isArray(value.ops) &&
    value.ops.every((op) => typeof op?.record === 'string')
  );
}
