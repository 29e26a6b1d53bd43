import type { Argon2Parameters } from '../crypto/argon2id.ts';
import type { Migration } from './migrations/migrate.ts';
import type { Witness } from './witness.ts';
import type { WriterLock } from './writerLock.ts';

/** What a vault needs from where it runs: the worker of a page, or a test. */
export interface VaultDependencies {
  /** Of the database. */
  readonly name: string;
  readonly nowMs: () => number;
  readonly writerLock: WriterLock;
  /** Where it can be known before anybody types a passphrase. */
  readonly heldElsewhere?: () => Promise<boolean>;
  readonly witness?: Witness;
  /** Who works here, as the history shall say. */
  readonly who?: string;
  /** Steps from older formats; the program's own when left out. */
  readonly migrations?: readonly Migration[];
  /** Fixed instead of calibrated. */
  readonly argon2?: Argon2Parameters;
  /** Instead of the global ones. */
  readonly indexedDb?: { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange };
  /** 16 random bytes for an id. */
  readonly idBytes?: () => Uint8Array;
}
