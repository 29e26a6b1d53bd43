// The way into a vault and out of it: create, unlock, lock, destroy. Whoever holds the writer lock is the only one who writes.
import { type Argon2Parameters, calibrateArgon2id } from '../crypto/argon2id.ts';
import { createRecoveryCode } from '../crypto/passphrase.ts';
import { randomBytes } from '../crypto/random.ts';
import { createVaultKey, deriveKeys, type VaultKeys, wipe } from '../crypto/vaultKey.ts';
import { type BlobId, type DeviceId, idFromBytes, type RecordId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { CreateError, JobOptions, RestoreError, Secret, UnlockError, UnlockReport, VaultEvent, VaultStatus } from './api.ts';
import { createStored } from './createStored.ts';
import { migrate, type StoredTables } from './migrations/migrate.ts';
import { migrations } from './migrations/migrations.ts';
import { clearAbandonedRestore, restoreVault, restoringRow } from './restore.ts';
import { Session } from './session.ts';
import { isStorageFull, VaultDatabase } from './store/database.ts';
import { currentFormat, type HeaderRow, headerRow, isPassphraseAcceptable, isSoundHeader, openSlot } from './store/header.ts';
import { unlockVault } from './unlockVault.ts';
import type { VaultDependencies } from './vaultDependencies.ts';

/** What unlocking may take on the machine that made the vault. */
const keyDerivationMs = 700;

interface Held {
  readonly session: Session;
  readonly release: () => void;
}

export class Entrance {
  readonly #deps: VaultDependencies;
  readonly #emit: (event: VaultEvent) => void;
  #held: Held | null = null;
  /** While a door is being opened, or stays shut for a reason that reading the disk again would not show. */
  #passing: VaultStatus | null = null;

  constructor(deps: VaultDependencies, emit: (event: VaultEvent) => void) {
    this.#deps = deps;
    this.#emit = emit;
  }

  get session(): Session | null {
    return this.#held?.session ?? null;
  }

  newId = <T extends RecordId | DeviceId | BlobId>(): T => idFromBytes<T>(this.#deps.idBytes?.() ?? randomBytes(16));

  newDatabase(): VaultDatabase {
    return new VaultDatabase(this.#deps.name, this.#deps.indexedDb);
  }

  async status(): Promise<VaultStatus> {
    if (this.#held) return { kind: 'open', report: await this.#held.session.report() };
    if (this.#passing && this.#passing.kind !== 'elsewhere') return this.#passing;
    if (await this.#isElsewhere()) return { kind: 'elsewhere' };
    const header = await this.#readHeader();
    if (header === 'none') return { kind: 'none' };
    if (header === 'lost') return { kind: 'locked' };
    return header.format > currentFormat ? { kind: 'tooNew', format: header.format } : { kind: 'locked' };
  }

  /** The other window may have closed since it was last met. */
  async #isElsewhere(): Promise<boolean> {
    const { heldElsewhere } = this.#deps;
    if (!heldElsewhere) return this.#passing !== null;
    const isHeld = await heldElsewhere();
    if (!isHeld && this.#passing?.kind === 'elsewhere') this.#passing = null;
    return isHeld && this.#held === null;
  }

  /** `lost`: there is a journal, so there was a header; unlocking says what is wrong. */
  async #readHeader(): Promise<HeaderRow | 'none' | 'lost'> {
    const db = this.newDatabase();
    try {
      await db.open();
      return (await db.header.get(headerRow)) ?? ((await isLost(db)) ? 'lost' : 'none');
    } finally {
      db.close();
    }
  }

  #say(status: VaultStatus | null): void {
    this.#passing = status;
    if (status) this.#emit({ kind: 'status', status });
  }

  async create(passphrase: string): Promise<Result<{ readonly recoveryCode: string }, CreateError>> {
    if (!isPassphraseAcceptable(passphrase)) return err({ type: 'tooWeak' });
    return this.#alone<{ readonly recoveryCode: string }, CreateError>(async (keep) => {
      const db = this.newDatabase();
      await db.open();
      await clearAbandonedRestore(db);
      if ((await db.header.count()) > 0 || (await isLost(db))) {
        db.close();
        return err({ type: 'alreadyExists' });
      }
      this.#say({ kind: 'opening', step: 'key' });
      const recoveryCode = createRecoveryCode();
      const vaultKey = createVaultKey();
      const ids = { vault: this.newId<DeviceId>(), device: this.newId<DeviceId>() };
      const argon2 = await this.argon2();
      try {
        const { header, keys } = await createStored(db, { ...ids, vaultKey, passphrase, recoveryCode, argon2 });
        await this.#enter(db, header, keys, keep);
        return ok({ recoveryCode });
      } catch (cause) {
        db.close();
        if (isStorageFull(cause)) return err({ type: 'storageFull' });
        throw cause;
      } finally {
        wipe(vaultKey);
      }
    });
  }

  argon2 = async (): Promise<Argon2Parameters> => this.#deps.argon2 ?? (await calibrateArgon2id(keyDerivationMs));

  async unlock(secret: Secret): Promise<Result<UnlockReport, UnlockError>> {
    if (this.#held) return ok(await this.#held.session.report());
    return this.#alone<UnlockReport, UnlockError>(async (keep) => {
      const db = this.newDatabase();
      await db.open();
      await clearAbandonedRestore(db);
      const opened = await this.#openHeader(db, secret);
      if (!opened.ok) {
        db.close();
        return opened;
      }
      this.#say({ kind: 'opening', step: 'records' });
      const { header, keys } = opened.value;
      return ok(await this.#enter(db, header, keys, keep));
    });
  }

  /** Another window that holds the lock holds a vault, or makes one. */
  async restore(file: Blob, secret: Secret, options: JobOptions = {}): Promise<Result<UnlockReport, RestoreError>> {
    const answer = await this.#alone<UnlockReport, RestoreError>(async (keep) => {
      const db = this.newDatabase();
      await db.open();
      this.#say({ kind: 'opening', step: 'key' });
      try {
        const parts = { db, newDevice: this.newId<DeviceId>(), nowMs: this.#deps.nowMs };
        const restored = await restoreVault(parts, file, secret, options);
        if (!restored.ok) {
          db.close();
          return restored;
        }
        const { header, keys, findings } = restored.value;
        const report = await this.#enter(db, header, keys, keep);
        return ok({ ...report, findings: [...report.findings, ...findings] });
      } catch (cause) {
        db.close();
        throw cause;
      }
    });
    return !answer.ok && answer.error.type === 'elsewhere'
      ? err({ type: 'alreadyExists' })
      : (answer as Result<UnlockReport, RestoreError>);
  }

  async #openHeader(
    db: VaultDatabase,
    secret: Secret,
  ): Promise<Result<{ readonly header: HeaderRow; readonly keys: VaultKeys }, UnlockError>> {
    const stored = await db.header.get(headerRow);
    if (stored === undefined) return err((await isLost(db)) ? damagedHeader('missing') : { type: 'noVault' });
    if (stored.format > currentFormat) return err({ type: 'tooNew', format: stored.format });
    const formats = { from: stored.format, to: currentFormat };
    const migrated = await migrate(tablesOf(db), secret, this.#deps.migrations ?? migrations, formats);
    if (!migrated.ok) return err(migrated.error.type === 'damaged' ? damagedHeader('damaged') : migrated.error);
    const header = (await db.header.get(headerRow)) ?? stored;
    if (!(await isSoundHeader(header))) return err(damagedHeader('damaged'));
    this.#say({ kind: 'opening', step: 'key' });
    const opened = await openSlot(header, secret);
    if (opened === null) return err({ type: 'wrongSecret' });
    const keys = await deriveKeys(opened.vaultKey);
    wipe(opened.vaultKey);
    return ok({ header, keys });
  }

  async #enter(db: VaultDatabase, header: HeaderRow, keys: VaultKeys, keep: (session: Session) => void): Promise<UnlockReport> {
    const { witness, nowMs, who = '' } = this.#deps;
    const vault = await unlockVault(db, header, keys, { newDeviceId: () => this.newId<DeviceId>(), witness });
    const session = new Session(vault, { nowMs, who, witness, emit: this.#emit });
    await session.recallOwnName();
    const report = await session.report();
    keep(session);
    this.#say(null);
    this.#emit({ kind: 'status', status: { kind: 'open', report } });
    session.start();
    return report;
  }

  /** Runs with the writer lock, and gives it back unless a session was kept. */
  async #alone<T, E>(
    job: (keep: (session: Session) => void) => Promise<Result<T, E>>,
  ): Promise<Result<T, E | { readonly type: 'elsewhere' }>> {
    const release = await this.#deps.writerLock();
    if (release === null) {
      this.#say({ kind: 'elsewhere' });
      return err({ type: 'elsewhere' });
    }
    try {
      return await job((session) => {
        this.#held = { session, release };
      });
    } finally {
      if (this.#held?.release !== release) {
        release();
        this.#say(null);
        this.#emit({ kind: 'status', status: await this.status() });
      }
    }
  }

  async lock(): Promise<void> {
    const held = this.#held;
    if (held === null) return;
    this.#held = null;
    this.#say({ kind: 'locked' });
    try {
      await held.session.close();
    } finally {
      held.release();
      this.#passing = null;
    }
  }

  async destroy(): Promise<void> {
    const held = this.#held;
    this.#held = null;
    held?.session.drop();
    try {
      await this.newDatabase().delete();
    } finally {
      held?.release();
    }
    this.#say(null);
    this.#emit({ kind: 'status', status: { kind: 'none' } });
  }
}

const isLost = async (db: VaultDatabase): Promise<boolean> =>
  (await db.journal.count()) > 0 && (await db.manifest.get(restoringRow)) === undefined;

const tablesOf = (db: VaultDatabase): StoredTables => ({
  table: (name) => db.table(name),
  transaction: (names, job) => db.transaction('rw', [...names], job),
});

const damagedHeader = (fault: 'missing' | 'damaged'): UnlockError => ({
  type: 'damaged',
  findings: [{ table: 'header', row: headerRow, fault }],
});
