// One open vault from unlock to lock: commits with what follows from them.
import type { Change } from '../domain/change.ts';
import type { Kind } from '../domain/dictionary.ts';
import type { RecordId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { type AbsorbError, type Absorbed, absorbEntries } from './absorbEntries.ts';
import type {
  Cancelled,
  CommitError,
  Committed,
  Finding,
  JobOptions,
  SearchAnswer,
  SearchQuery,
  StorageFull,
  UnlockReport,
  VaultEvent,
} from './api.ts';
import { backupVault } from './backup.ts';
import { blobRowsOf } from './blobs/blobRows.ts';
import type { BlobVault } from './blobs/blobVault.ts';
import { type BlobStore, createBlobs, createBlobVault, type Remembered } from './blobs.ts';
import { mendPages } from './checking/mendPages.ts';
import { verifyVault } from './checking/verifyVault.ts';
import { sweepPages } from './checkpoint/writeCheckpoint.ts';
import type { CommitContext } from './commitChanges.ts';
import { GroupedCommits } from './groupedCommits.ts';
import { addFinding, type OpenVault } from './openVault.ts';
import { ownNameValue, readOwnName } from './ownName.ts';
import { type RebuildError, rebuildRecords } from './rebuildRecords.ts';
import type { Records } from './records/records.ts';
import { answerSearch, foundIds } from './searching/answerSearch.ts';
import { SearchFeed } from './searching/searchFeed.ts';
import { isStorageFull } from './store/database.ts';
import { slotInfos } from './store/header.ts';
import { loadValue, storeValue } from './storeValue.ts';
import { redoLast, type TakenBackStep, undoLast } from './undoing.ts';
import { UndoStack } from './undoStack.ts';
import { Upkeep } from './upkeep.ts';
import type { Witness } from './witness.ts';

export const lastBackupName = 'last backup';

export interface SessionContext extends CommitContext {
  readonly witness: Witness | undefined;
  readonly emit: (event: VaultEvent) => void;
}
type TakenBackAnswer = Result<{ readonly action: string; readonly skipped: number } | null, CommitError>;

export class Session {
  readonly vault: OpenVault;
  readonly blobs: BlobStore;
  readonly blobVault: BlobVault;
  readonly #context: SessionContext & { who: string };
  readonly #commits: GroupedCommits;
  readonly #search: SearchFeed;
  readonly #undo = new UndoStack();
  readonly #upkeep: Upkeep;
  readonly #closing = new AbortController();
  #pending = 0;

  constructor(vault: OpenVault, context: SessionContext) {
    this.vault = vault;
    this.#context = { ...context };
    this.#commits = new GroupedCommits(vault, this.#context);
    const isBusy = () => this.#pending > 0;
    const closing = this.#closing.signal;
    this.#search = new SearchFeed(vault, { isBusy, onProgress: (progress) => context.emit({ kind: 'indexing', progress }) });
    const { db, keys, header } = vault;
    this.blobVault = createBlobVault({ rows: blobRowsOf(db), keys, vault: header.vault, nowMs: context.nowMs, closed: closing });
    this.blobs = createBlobs(this.blobVault, rememberedBy(vault));
    this.#upkeep = new Upkeep({ vault, search: this.#search, blobs: this.blobs, witness: context.witness, isBusy, closing });
  }

  /** Reads who works here, where somebody has said so. */
  async recallOwnName(): Promise<void> {
    const stored = await loadValue(this.vault, ownNameValue);
    if (stored !== null) this.#context.who = readOwnName(stored);
  }

  async setSealedValue(name: string, value: string | null): Promise<Result<void, StorageFull>> {
    const stored = await storeValue(this.vault, name, value);
    if (stored.ok && name === ownNameValue) this.#context.who = readOwnName(value);
    return stored;
  }

  async report(): Promise<UnlockReport> {
    const { device, records, findings, hlc, header } = this.vault;
    const lastBackup = await loadValue(this.vault, lastBackupName);
    return {
      device: device.id,
      records: records.heads.size,
      findings: [...findings],
      clockBehindMs: Math.max(0, hlc.ms - this.#context.nowMs()),
      lastBackupMs: lastBackup === null ? null : Number(lastBackup),
      slots: slotInfos(header),
    };
  }

  async commit(change: Change): Promise<Result<Committed, CommitError>> {
    const answer = await this.#counted(() => this.#commits.commit({ change }));
    if (!answer.ok) return answer;
    const { stamp, records, range, inverse } = answer.value;
    if (change.undoable !== false && inverse.length > 0) {
      this.#undo.did({ action: change.action, range, items: inverse });
      this.#emitUndo();
    }
    this.#changed(records, answer.value.kinds);
    return ok({ stamp, records });
  }

  undo = (): Promise<TakenBackAnswer> => this.#takeBack(() => undoLast(this.vault, this.#context, this.#undo));
  redo = (): Promise<TakenBackAnswer> => this.#takeBack(() => redoLast(this.vault, this.#context, this.#undo));

  async #takeBack(step: () => Promise<Result<TakenBackStep | null, CommitError>>): Promise<TakenBackAnswer> {
    const answer = await this.#counted(step);
    this.#emitUndo();
    if (!answer.ok) return err(answer.error);
    if (answer.value === null) return ok(null);
    const { action, skipped, outcome } = answer.value;
    if (outcome) this.#changed(outcome.records, outcome.kinds);
    return ok({ action, skipped });
  }

  async #counted<T>(job: () => Promise<T>): Promise<T> {
    this.#context.emit({ kind: 'pending', commits: ++this.#pending });
    try {
      return await job();
    } finally {
      this.#context.emit({ kind: 'pending', commits: --this.#pending });
    }
  }

  /** Entries of other devices; see `absorbEntries`. */
  async absorb(signed: readonly Uint8Array<ArrayBuffer>[]): Promise<Result<Absorbed, AbsorbError>> {
    const absorbed = await this.#counted(() => absorbEntries(this.vault, signed));
    if (absorbed.ok && absorbed.value.taken > 0)
      this.#changed(absorbed.value.records, kindsAmong(this.vault.records, absorbed.value.records));
    return absorbed;
  }

  #emitUndo(): void {
    const canUndo = this.#undo.nextUndo()?.action ?? null;
    this.#context.emit({ kind: 'undo', canUndo, canRedo: this.#undo.nextRedo()?.action ?? null });
  }

  #changed(records: readonly RecordId[], kinds: readonly Kind[]): void {
    this.#search.changed(records);
    this.#context.emit({ kind: 'changed', records, kinds });
    this.#upkeep.afterWriting();
  }

  checkpoint = (options: JobOptions = {}): Promise<void> => this.#upkeep.checkpoint(options);
  /** Runs while no checkpoint is written and none begins. */
  betweenCheckpoints = <T>(job: () => Promise<T>): Promise<T> => this.#upkeep.betweenCheckpoints(job);
  sweep = (): Promise<void> => this.#upkeep.sweep();
  start = (): void => this.#upkeep.start();

  /** Findings stay in the report until the next unlock. Pages that the journal gives again are written anew. */
  async verify(options: JobOptions = {}): Promise<Result<readonly Finding[], Cancelled>> {
    let mended = 0;
    const found = await this.betweenCheckpoints(async () => {
      const checked = await verifyVault(this.vault, this.blobVault, options);
      if (!checked.ok) return checked;
      for (const finding of checked.value) addFinding(this.vault, finding);
      mended = await mendPages(this.vault, checked.value);
      return checked;
    });
    if (mended > 0) await this.checkpoint();
    return found;
  }

  /** When the last byte was taken, the time is kept as that of the last backup. */
  backup(options: JobOptions = {}): Promise<ReadableStream<Uint8Array>> {
    const nowMs = this.#context.nowMs();
    return backupVault(this.vault, this.blobVault, options, async () => {
      await storeValue(this.vault, lastBackupName, String(nowMs));
      this.#context.emit({ kind: 'status', status: { kind: 'open', report: await this.report() } });
    });
  }

  found = (text: string, kinds: readonly Kind[] | undefined): Promise<readonly RecordId[]> => foundIds(this.#search, text, kinds);
  search = (query: SearchQuery): Promise<SearchAnswer> => answerSearch(this.vault, this.#search, query);
  rebuild(options: JobOptions = {}): Promise<Result<void, RebuildError>> {
    return this.#upkeep.betweenCheckpoints(async () => {
      const rebuilt = await rebuildRecords(this.vault, this.#upkeep.takeSearch, options);
      if (rebuilt.ok) await sweepPages(this.vault);
      return rebuilt;
    });
  }

  /** Forgets everything and writes nothing: for a vault that is about to be destroyed. */
  drop(): void {
    this.#closing.abort();
    this.#search.close();
    this.vault.records.clear();
    this.vault.bodies.clear();
    this.vault.db.close();
  }

  /** Writes what waits and forgets everything. A full disk does not keep a vault from being locked. */
  async close(): Promise<void> {
    this.#closing.abort();
    try {
      await this.#commits.settled();
      await this.vault.queue.run(async () => undefined);
      await this.checkpoint();
      await this.#upkeep.mark();
    } catch (cause) {
      if (!isStorageFull(cause)) throw cause;
    } finally {
      this.drop();
    }
  }
}

function kindsAmong({ heads }: Records, ids: readonly RecordId[]): readonly Kind[] {
  const kinds = new Set<Kind>();
  for (const id of ids) {
    const kind = heads.get(id)?.kind;
    if (kind) kinds.add(kind);
  }
  return [...kinds];
}

/** What the items of the vault say of a blob. */
const rememberedBy =
  ({ records }: OpenVault): Remembered =>
  (blob) =>
    records.attached.find((stored) => stored.blob === blob) ?? null;
