// One open vault from unlock to lock: commits with what follows from them, and the work that is done in quiet moments.

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
import { foreseeBodies } from './checkpoint/foreseeBodies.ts';
import { sweepPages, type TakeSearch, writeCheckpoint } from './checkpoint/writeCheckpoint.ts';
import type { CommitContext } from './commitChanges.ts';
import { GroupedCommits } from './groupedCommits.ts';
import { addFinding, type OpenVault } from './openVault.ts';
import { ownNameValue, readOwnName } from './ownName.ts';
import { type RebuildError, rebuildRecords } from './rebuildRecords.ts';
import type { Records } from './records/records.ts';
import { answerSearch, foundIds } from './searching/answerSearch.ts';
import { SearchFeed } from './searching/searchFeed.ts';
import { createSerialQueue } from './serialQueue.ts';
import { isStorageFull } from './store/database.ts';
import { slotInfos } from './store/header.ts';
import { loadValue, storeValue } from './storeValue.ts';
import { redoLast, type TakenBackStep, undoLast } from './undoing.ts';
import { UndoStack } from './undoStack.ts';
import { sealMark, type Witness } from './witness.ts';

export const lastBackupName = 'last backup';

/** A checkpoint is due when so many entries or bytes wait and nothing came for a moment, or at once when very many bytes do. */
const dueRows = 1000;
const dueBytes = 8 * 1024 * 1024;
const urgentBytes = 256 * 1024 * 1024;
const quietMs = 1000;

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
  readonly #checkpoints = createSerialQueue();
  readonly #closing = new AbortController();
  #pending = 0;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #marked = '';

  constructor(vault: OpenVault, context: SessionContext) {
    this.vault = vault;
    this.#context = { ...context };
    this.#commits = new GroupedCommits(vault, this.#context);
    this.#search = new SearchFeed(vault, {
      isBusy: () => this.#pending > 0,
      onProgress: (progress) => context.emit({ kind: 'indexing', progress }),
    });
    const { db, keys, header } = vault;
    const parts = { rows: blobRowsOf(db), keys, vault: header.vault, nowMs: context.nowMs, closed: this.#closing.signal };
    this.blobVault = createBlobVault(parts);
    this.blobs = createBlobs(this.blobVault, rememberedBy(vault));
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
    this.#afterWriting();
  }

  #afterWriting(): void {
    clearTimeout(this.#quiet);
    const isUrgent = this.vault.bytesSinceCheckpoint >= urgentBytes;
    this.#quiet = setTimeout(
      () => {
        if (this.#pending > 0 && !isUrgent) this.#afterWriting();
        else void this.#inBackground(() => this.#tidy());
      },
      isUrgent ? 0 : quietMs,
    );
  }

  async #tidy(): Promise<void> {
    await this.#mark();
    const { rows, manifest, bytesSinceCheckpoint } = this.vault;
    const isDue = rows - manifest.covers >= dueRows || bytesSinceCheckpoint >= dueBytes;
    if (isDue) await this.checkpoint({ signal: this.#closing.signal });
  }

  /** A full disk, or a lock, stops tidying, never work: the journal has everything. */
  async #inBackground(job: () => Promise<void>): Promise<void> {
    try {
      await job();
    } catch (cause) {
      if (!isStorageFull(cause) && !this.#closing.signal.aborted) throw cause;
    }
  }

  async #mark(): Promise<void> {
    const { witness } = this.#context;
    const tip = JSON.stringify(this.vault.chains);
    if (witness === undefined || tip === this.#marked || this.vault.readOnly) return;
    await witness.write(await sealMark(this.vault.sealer, this.vault.chains));
    this.#marked = tip;
  }

  checkpoint(options: JobOptions = {}): Promise<void> {
    return this.#checkpoints.run(async () => {
      if (this.vault.readOnly) return;
      if (!this.#closing.signal.aborted) await this.#search.tidy();
      await writeCheckpoint(this.vault, this.#takeSearch, options);
    });
  }

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

  /** Runs while no checkpoint is written and none begins. */
  betweenCheckpoints<T>(job: () => Promise<T>): Promise<T> {
    return this.#checkpoints.run(job);
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
  readonly #takeSearch: TakeSearch = (stored) => this.#search.snapshot(stored);

  rebuild(options: JobOptions = {}): Promise<Result<void, RebuildError>> {
    return this.#checkpoints.run(async () => {
      const rebuilt = await rebuildRecords(this.vault, this.#takeSearch, options);
      if (rebuilt.ok) await sweepPages(this.vault);
      return rebuilt;
    });
  }

  /** What can wait until the vault is shown. */
  start(): void {
    void this.#inBackground(async () => {
      await this.#search.load();
      await this.sweep();
      await foreseeBodies(this.vault, { isBusy: () => this.#pending > 0, closed: this.#closing.signal });
    });
    this.#afterWriting();
  }

  /** Forgets everything and writes nothing: for a vault that is about to be destroyed. */
  drop(): void {
    clearTimeout(this.#quiet);
    this.#closing.abort();
    this.#search.close();
    this.vault.records.clear();
    this.vault.bodies.clear();
    this.vault.db.close();
  }

  /** Removes what a checkpoint left that was killed on its way, and bytes that nobody came back for. */
  sweep(): Promise<void> {
    return this.betweenCheckpoints(async () => {
      if (this.vault.readOnly) return;
      await sweepPages(this.vault);
      if (this.vault.findings.length > 0) return;
      await this.blobs.sweep(new Set(this.vault.records.attached.map(({ blob }) => blob)));
    });
  }

  /** Writes what waits and forgets everything. A full disk does not keep a vault from being locked. */
  async close(): Promise<void> {
    clearTimeout(this.#quiet);
    this.#closing.abort();
    try {
      await this.#commits.settled();
      await this.vault.queue.run(async () => undefined);
      await this.checkpoint();
      await this.#mark();
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
