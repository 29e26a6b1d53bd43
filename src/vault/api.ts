// What the rest of the app may ask of an open vault. The page holds a client of this across the worker's boundary, tests hold
// the vault itself; both are the same interface. Types only: nothing here may import Dexie or a key.
import type { Change, Hlc, Stamp } from '../domain/change.ts';
import type { Kind } from '../domain/dictionary.ts';
import type { BlobId, DeviceId, RecordId, Sha256 } from '../domain/ids.ts';
import type { HistoryLine, RecordHead, RecordView } from '../domain/record.ts';
import type { Result } from '../domain/result.ts';
import type { ChangedEach, ChangeOfEach, GroupsAnswer, ListAnswer, ListQuery, RowWanted, Selection } from './listQuery.ts';

export type * from './listQuery.ts';

export type VaultStatus =
  | { readonly kind: 'none' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'opening'; readonly step: 'key' | 'records' | 'search' }
  | { readonly kind: 'open'; readonly report: UnlockReport }
  /** Another window of this vault writes; this one must not. */
  | { readonly kind: 'elsewhere' }
  /** A vault of a newer format than this program knows. */
  | { readonly kind: 'tooNew'; readonly format: number };

export interface UnlockReport {
  readonly device: DeviceId;
  readonly records: number;
  /** What is wrong with the stored rows, named. Empty in a sound vault. */
  readonly findings: readonly Finding[];
  /** The machine's clock stands before the last entry by this much; 0 when it does not. */
  readonly clockBehindMs: number;
  readonly lastBackupMs: number | null;
  readonly slots: readonly SlotInfo[];
}

export interface SlotInfo {
  readonly slot: number;
  readonly kind: 'passphrase' | 'recovery';
}

/** One thing that is wrong on disk. `row` says which, in words of docs/vault-format.md; never evidence. */
export interface Finding {
  readonly table: 'header' | 'journal' | 'heads' | 'bodies' | 'manifest' | 'blobs' | 'search' | 'sealedValues' | 'vault';
  readonly row: string;
  readonly fault:
    | 'damaged'
    | 'missing'
    | 'unexpected'
    | 'swapped'
    | 'repeated'
    | 'olderThanKnown'
    | 'brokenChain'
    | 'badSignature';
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}
export interface JobOptions {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}
export type Cancelled = { readonly type: 'cancelled' };
/** The disk or the quota is full: nothing of this step was stored, everything before it is safe. */
export type StorageFull = { readonly type: 'storageFull' };
export type NotOpen = { readonly type: 'notOpen' };

export type Secret = { readonly kind: 'passphrase' | 'recovery'; readonly text: string };
export type CreateError =
  | { readonly type: 'alreadyExists' }
  | { readonly type: 'tooWeak' }
  | StorageFull
  | { readonly type: 'elsewhere' };
export type UnlockError =
  | { readonly type: 'wrongSecret' }
  | { readonly type: 'noVault' }
  | { readonly type: 'elsewhere' }
  | { readonly type: 'tooNew'; readonly format: number }
  /** The vault cannot be opened at all: its header or its manifest is gone or altered. Records readable from the journal are not lost. */
  | { readonly type: 'damaged'; readonly findings: readonly Finding[] };

export interface Committed {
  readonly stamp: Stamp;
  /** Records that the change touched. */
  readonly records: readonly RecordId[];
}
export type CommitError =
  | StorageFull
  | NotOpen
  /** The change itself breaks a law of the journal (unknown kind or field, wrong shape, a sealed statement). */
  | { readonly type: 'refused'; readonly why: string };

export interface SearchQuery {
  readonly text: string;
  readonly kinds?: readonly Kind[];
  readonly inCase?: RecordId;
  /** Records that name one of these people, and these themselves. */
  readonly people?: readonly RecordId[];
  /** Interviews and items, what was marked in them, and what they bear out. */
  readonly origins?: readonly RecordId[];
  /** Records with a date that can lie between these days (ISO 8601, both included). */
  readonly from?: string;
  readonly to?: string;
  /** All words stand in titles, names and other short fields. */
  readonly titlesOnly?: boolean;
  /** Also says how many of each kind are found; `kinds` does not narrow that count. */
  readonly countKinds?: boolean;
  /** Hits before this one are left out of the answer. */
  readonly offset?: number;
  readonly limit?: number;
}
export interface SearchHit {
  readonly head: RecordHead;
  readonly field: string;
  /** A piece of the field around the hit, and where in it the matched words stand (UTF-16 offsets into `excerpt`). */
  readonly excerpt: string;
  readonly matches: readonly { readonly from: number; readonly to: number }[];
  /** Where `excerpt` begins in the field's plain text. */
  readonly excerptFrom: number;
}
export interface SearchAnswer {
  readonly total: number;
  /** How many of them can be asked for with an offset: of very many, the best. */
  readonly listed: number;
  readonly hits: readonly SearchHit[];
  readonly kindCounts?: Readonly<Partial<Record<Kind, number>>>;
}

export interface StoredBlob {
  readonly blob: BlobId;
  readonly sha256: Sha256;
  readonly sizeBytes: number;
}
export interface Blobs {
  /**
   * Streams bytes in, sealed chunk by chunk, hashing on the way. Identical bytes are stored once. A cancelled or killed
   * import goes on where it stopped when the same source is put again.
   */
  put(
    source: Blob,
    options?: JobOptions,
  ): Promise<Result<StoredBlob, StorageFull | NotOpen | Cancelled | { readonly type: 'unreadable' }>>;
  /** A range of the plain bytes; whole without a range. Fails when a chunk is missing or altered. */
  read(
    blob: BlobId,
    range?: { readonly offset: number; readonly length: number },
  ): Promise<Result<Uint8Array<ArrayBuffer>, BlobError>>;
  stream(blob: BlobId): Promise<Result<ReadableStream<Uint8Array>, BlobError>>;
  /** Reads everything again and compares hashes with those that the journal remembers. */
  verify(
    blob: BlobId,
    options?: JobOptions,
  ): Promise<Result<{ readonly matches: boolean; readonly sha256: Sha256 }, BlobError | Cancelled>>;
}
export type BlobError = NotOpen | { readonly type: 'noSuchBlob' } | { readonly type: 'damaged'; readonly finding: Finding };

export type VaultEvent =
  | { readonly kind: 'status'; readonly status: VaultStatus }
  | { readonly kind: 'changed'; readonly records: readonly RecordId[]; readonly kinds: readonly Kind[] }
  /** How many commits are on their way to disk; 0 is what the interface calls *saved*. */
  | { readonly kind: 'pending'; readonly commits: number }
  | { readonly kind: 'undo'; readonly canUndo: string | null; readonly canRedo: string | null }
  | { readonly kind: 'indexing'; readonly progress: Progress | null };

export interface VaultApi {
  status(): Promise<VaultStatus>;
  subscribe(listener: (event: VaultEvent) => void): () => void;

  /** Makes the vault and leaves it open. The recovery code is shown once and kept nowhere. */
  create(passphrase: string): Promise<Result<{ readonly recoveryCode: string }, CreateError>>;
  unlock(secret: Secret): Promise<Result<UnlockReport, UnlockError>>;
  /** Writes what waits, forgets the keys. Resolves when nothing readable is left in memory that the vault holds. */
  lock(): Promise<void>;
  changePassphrase(
    current: Secret,
    next: string,
  ): Promise<Result<void, { readonly type: 'wrongSecret' } | { readonly type: 'tooWeak' } | StorageFull | NotOpen>>;
  renewRecoveryCode(
    current: Secret,
  ): Promise<Result<{ readonly recoveryCode: string }, { readonly type: 'wrongSecret' } | StorageFull | NotOpen>>;

  /** New random ids for records that a change is about to make. */
  newIds(count: number): Promise<readonly RecordId[]>;
  /** Durable when it resolves: a power cut after that loses nothing. */
  commit(change: Change): Promise<Result<Committed, CommitError>>;
  /** Takes back the last undoable change of this session as a new entry. `skipped` fields were changed by someone else since. */
  undo(): Promise<Result<{ readonly action: string; readonly skipped: number } | null, CommitError>>;
  redo(): Promise<Result<{ readonly action: string; readonly skipped: number } | null, CommitError>>;

  /** Does the same to each record of a selection, as one change that is undone as one. */
  commitEach(selection: Selection, change: ChangeOfEach): Promise<Result<ChangedEach, CommitError>>;

  list(query: ListQuery): Promise<ListAnswer>;
  /** How many records of the query have each value of a field. */
  groups(query: ListQuery, field: string): Promise<GroupsAnswer>;
  /** The row of the query's list; null where none is meant. */
  find(query: ListQuery, wanted: RowWanted): Promise<number | null>;
  get(id: RecordId): Promise<RecordView | null>;
  heads(ids: readonly RecordId[]): Promise<readonly RecordHead[]>;
  /** Records whose fields point to this one. */
  references(id: RecordId, kinds?: readonly Kind[]): Promise<readonly RecordHead[]>;
  history(id: RecordId): Promise<readonly HistoryLine[]>;
  /** The record as it stood after the entry with this clock. */
  asItWas(id: RecordId, hlc: Hlc): Promise<RecordView | null>;
  search(query: SearchQuery): Promise<SearchAnswer>;

  readonly blobs: Blobs;

  /** Small sealed values beside the journal: drafts of unsaved typing, window layout, recent searches. Durable when resolved. */
  setSealedValue(name: string, value: string | null): Promise<Result<void, StorageFull | NotOpen>>;
  sealedValue(name: string): Promise<string | null>;

  /** Writes the checkpoint and the index now (also done on lock and in the background). */
  checkpoint(options?: JobOptions): Promise<void>;
  /** Throws the checkpoint away and rebuilds it from the journal. The digest stays. */
  rebuild(
    options?: JobOptions,
  ): Promise<Result<void, NotOpen | Cancelled | { readonly type: 'damaged'; readonly findings: readonly Finding[] }>>;
  /** SHA-256 over the canonical form of all records (docs/vault-format.md): equal on devices that hold the same entries. */
  digest(): Promise<Sha256>;
  /** Reads every stored row and names each that is wrong. */
  verify(options?: JobOptions): Promise<Result<readonly Finding[], NotOpen | Cancelled>>;

  /** One encrypted file that any machine with the passphrase can restore. */
  backup(options?: JobOptions): Promise<Result<ReadableStream<Uint8Array>, NotOpen>>;
  /** Restores into this empty place, every row verified before the vault counts as restored. */
  restore(file: Blob, secret: Secret, options?: JobOptions): Promise<Result<UnlockReport, RestoreError>>;
  /** Destroys the vault on this device: drops the database whole. */
  destroy(): Promise<void>;
}
export type RestoreError =
  | { readonly type: 'alreadyExists' }
  | { readonly type: 'wrongSecret' }
  | { readonly type: 'notABackup' }
  | { readonly type: 'tooNew'; readonly format: number }
  /** Named place in the file that is damaged, missing or from another backup; nothing was restored. */
  | { readonly type: 'damaged'; readonly part: string }
  | StorageFull
  | Cancelled;
