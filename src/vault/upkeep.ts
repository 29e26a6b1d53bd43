// The work of quiet moments: checkpoints, the mark outside the database, and the sweeping up of what nobody came back for.
import type { JobOptions } from './api.ts';
import type { BlobStore } from './blobs.ts';
import { foreseeBodies } from './checkpoint/foreseeBodies.ts';
import { sweepPages, type TakeSearch, writeCheckpoint } from './checkpoint/writeCheckpoint.ts';
import type { OpenVault } from './openVault.ts';
import type { SearchFeed } from './searching/searchFeed.ts';
import { createSerialQueue } from './serialQueue.ts';
import { isStorageFull } from './store/database.ts';
import { sealMark, type Witness } from './witness.ts';

/** A checkpoint is due when so many entries or bytes wait and nothing came for a moment, or at once when very many bytes do. */
const dueRows = 1000;
const dueBytes = 8 * 1024 * 1024;
const urgentBytes = 256 * 1024 * 1024;
const quietMs = 1000;

export interface UpkeepContext {
  readonly vault: OpenVault;
  readonly search: SearchFeed;
  readonly blobs: BlobStore;
  readonly witness: Witness | undefined;
  /** Whether a commit is on its way to disk: it goes first. */
  readonly isBusy: () => boolean;
  /** Aborted when the vault begins to close. */
  readonly closing: AbortSignal;
}

export class Upkeep {
  readonly #context: UpkeepContext;
  readonly #checkpoints = createSerialQueue();
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #marked = '';

  constructor(context: UpkeepContext) {
    this.#context = context;
    context.closing.addEventListener('abort', () => clearTimeout(this.#quiet));
  }

  /** What can wait until the vault is shown. */
  start(): void {
    const { vault, search, isBusy, closing } = this.#context;
    void this.#inBackground(async () => {
      await search.load();
      await this.sweep();
      await foreseeBodies(vault, { isBusy, closed: closing });
    });
    this.afterWriting();
  }

  /** Something was written: what is due is done once nothing more has come for a moment. */
  afterWriting(): void {
    const { vault, isBusy, closing } = this.#context;
    clearTimeout(this.#quiet);
    if (closing.aborted) return;
    const isUrgent = vault.bytesSinceCheckpoint >= urgentBytes;
    this.#quiet = setTimeout(
      () => {
        if (isBusy() && !isUrgent) this.afterWriting();
        else void this.#inBackground(() => this.#tidy());
      },
      isUrgent ? 0 : quietMs,
    );
  }

  checkpoint(options: JobOptions = {}): Promise<void> {
    return this.betweenCheckpoints(async () => {
      const { vault, search, closing } = this.#context;
      if (vault.readOnly) return;
      if (!closing.aborted) await search.tidy();
      await writeCheckpoint(vault, this.takeSearch, options);
    });
  }

  /** Runs while no checkpoint is written and none begins. */
  betweenCheckpoints<T>(job: () => Promise<T>): Promise<T> {
    return this.#checkpoints.run(job);
  }

  readonly takeSearch: TakeSearch = (stored) => this.#context.search.snapshot(stored);

  /** Removes what a checkpoint left that was killed on its way, and bytes that nobody came back for. */
  sweep(): Promise<void> {
    return this.betweenCheckpoints(async () => {
      const { vault, blobs } = this.#context;
      if (vault.readOnly) return;
      await sweepPages(vault);
      if (vault.findings.length > 0) return;
      await blobs.sweep(new Set(vault.records.attached.map(({ blob }) => blob)));
    });
  }

  /** Tells the witness how far the journal has come. */
  async mark(): Promise<void> {
    const { vault, witness } = this.#context;
    const tip = JSON.stringify(vault.chains);
    if (witness === undefined || tip === this.#marked || vault.readOnly) return;
    await witness.write(await sealMark(vault.sealer, vault.chains));
    this.#marked = tip;
  }

  async #tidy(): Promise<void> {
    await this.mark();
    const { rows, manifest, bytesSinceCheckpoint } = this.#context.vault;
    const isDue = rows - manifest.covers >= dueRows || bytesSinceCheckpoint >= dueBytes;
    if (isDue) await this.checkpoint({ signal: this.#context.closing });
  }

  /** A full disk, or a lock, stops tidying, never work: the journal has everything. */
  async #inBackground(job: () => Promise<void>): Promise<void> {
    try {
      await job();
    } catch (cause) {
      if (!isStorageFull(cause) && !this.#context.closing.aborted) throw cause;
    }
  }
}
