// A vault over an in-memory IndexedDB, with a clock that the test sets and a lock that the test can hold.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { VaultApi } from '../../src/vault/api.ts';
import { createVault } from '../../src/vault/createVault.ts';
import { VaultDatabase } from '../../src/vault/store/database.ts';
import type { VaultDependencies } from '../../src/vault/vaultDependencies.ts';
import type { Witness } from '../../src/vault/witness.ts';
import type { WriterLock } from '../../src/vault/writerLock.ts';

export const passphrase = 'a long walk along the river';
/** The floor: tests derive many keys. */
const argon2 = { memoryKiB: 64 * 1024, passes: 3 };

export function createLocalLock(): WriterLock {
  let isHeld = false;
  return async () => {
    if (isHeld) return null;
    isHeld = true;
    return () => {
      isHeld = false;
    };
  };
}

export interface KeptWitness extends Witness {
  text: string | null;
}
export const createWitness = (): KeptWitness => ({
  text: null,
  async read() {
    return this.text;
  },
  async write(text) {
    this.text = text;
  },
});

/** One disk; each vault opened on it is another window, or the same one on another day. */
export function createDisk(name = 'holdfast') {
  const indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange };
  const clock = { nowMs: Date.UTC(2026, 0, 5, 9, 0, 0) };
  const writerLock = createLocalLock();
  const witness = createWitness();
  return {
    clock,
    witness,
    /** The rows as they lie there. */
    rows: () => new VaultDatabase(name, indexedDb),
    vault: (changed: Partial<VaultDependencies> = {}): VaultApi =>
      createVault({ name, nowMs: () => (clock.nowMs += 1), writerLock, witness, who: 'Tester', argon2, indexedDb, ...changed }),
  };
}
export type Disk = ReturnType<typeof createDisk>;

/** The value of a result that must be one. */
export function must<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
