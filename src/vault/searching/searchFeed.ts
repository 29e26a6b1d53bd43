// Keeps the search index of an open vault up with its records, a slice at a time, so that nothing waits for it.
import type { RecordId } from '../../domain/ids.ts';
import type { Progress } from '../api.ts';
import { loadState } from '../loadStates.ts';
import type { OpenVault } from '../openVault.ts';
import { createSearchIndex } from '../search/createSearchIndex.ts';
import { indexFromFrames } from '../search/indexFromFrames.ts';
import type { Frame, SearchIndex } from '../search/types.ts';
import { createSerialQueue } from '../serialQueue.ts';
import { searchDocument } from './searchDocument.ts';
import { readFrames } from './storedFrames.ts';

/** What a checkpoint stores of the index. */
export interface SearchSnapshot {
  readonly frames: readonly string[];
  /** Frames that are not stored yet. */
  readonly fresh: readonly Frame[];
  /** Records that the index does not show as they are now. */
  readonly pending: readonly RecordId[];
}

const sliceMs = 15;
/** So many are brought up to date before a query is answered; with more, it answers from what is there. */
const mostBeforeQuery = 64;

/** While an import goes on, the index waits for it. */
const quietMs = 150;
const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Lets go of the thread for what waits, and no longer: a timer of 0 ms is held back to 4. */
const giveWay = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

export interface FeedOptions {
  /** Whether a commit waits or is on its way. */
  readonly isBusy: () => boolean;
  readonly onProgress: (progress: Progress | null) => void;
}

export class SearchFeed {
  readonly #vault: OpenVault;
  readonly #isBusy: FeedOptions['isBusy'];
  readonly #onProgress: FeedOptions['onProgress'];
  readonly #waiting = new Set<RecordId>();
  /** One at a time: of two readings of one record, the older must not come last. */
  readonly #slices = createSerialQueue();
  /** No longer waiting, and not in the index yet. */
  #underWay: RecordId | null = null;
  #index: SearchIndex | null = null;
  #loaded: Promise<void> | null = null;
  #lastChange = Number.NEGATIVE_INFINITY;
  #isFeeding = false;
  #isClosed = false;

  constructor(vault: OpenVault, { isBusy, onProgress }: FeedOptions) {
    this.#vault = vault;
    this.#isBusy = isBusy;
    this.#onProgress = onProgress;
  }

  /** Reads the stored index, or starts a new one where there is none that can be used. */
  load(): Promise<void> {
    this.#loaded ??= this.#load();
    return this.#loaded;
  }

  async #load(): Promise<void> {
    const { manifest, records } = this.#vault;
    const frames = manifest.search === null ? null : await readFrames(this.#vault, manifest.search.frames);
    const read = frames === null ? null : indexFromFrames(frames);
    if (this.#isClosed) return;
    this.#index = read?.ok ? read.value : createSearchIndex();
    this.#lastChange = Number.NEGATIVE_INFINITY;
    const stale = read?.ok ? [...(manifest.search?.pending ?? []), ...records.changed.keys()] : records.heads.keys();
    this.changed(stale);
  }

  /** These records are not what the index shows. */
  changed(ids: Iterable<RecordId>): void {
    for (const id of ids) this.#waiting.add(id);
    this.#lastChange = performance.now();
    if (this.#index === null || this.#isClosed || this.#waiting.size === 0) return;
    if (!this.#isFeeding) void this.#feed();
  }

  /** What the lock cuts off is not missed: the index is dropped with it. */
  async #feed(): Promise<void> {
    this.#isFeeding = true;
    try {
      await this.#feedAll();
    } catch (cause) {
      if (!this.#isClosed) throw cause;
    } finally {
      this.#isFeeding = false;
    }
  }

  async #feedAll(): Promise<void> {
    let done = 0;
    let isLong = false;
    while (this.#waiting.size > 0 && !this.#isClosed) {
      const isMuch = this.#waiting.size > mostBeforeQuery;
      if (this.#isBusy() || performance.now() < this.#lastChange + quietMs) {
        await rest(quietMs);
        continue;
      }
      isLong ||= isMuch;
      const before = this.#waiting.size;
      await this.#slice(sliceMs);
      done += Math.max(0, before - this.#waiting.size);
      if (isLong) this.#onProgress({ done, total: done + this.#waiting.size });
      await giveWay();
    }
    if (isLong && !this.#isClosed) {
      await this.#index?.tidy();
      this.#onProgress(null);
    }
  }

  #slice(mostMs: number): Promise<void> {
    return this.#slices.run(async () => {
      const until = performance.now() + mostMs;
      for (const id of this.#waiting) {
        this.#waiting.delete(id);
        this.#underWay = id;
        try {
          await this.#update(id);
        } finally {
          this.#underWay = null;
        }
        if (performance.now() >= until || this.#isClosed) return;
      }
    });
  }

  async #update(id: RecordId): Promise<void> {
    const state = await loadState(this.#vault, id);
    const document = state === undefined ? null : searchDocument(state);
    if (document === null) this.#index?.remove(id);
    else this.#index?.put(document);
  }

  /** The index, brought up to date where that is quick; null once the vault is locked. */
  async ready(): Promise<SearchIndex | null> {
    await this.load();
    const isBehind = () => this.#waiting.size > 0 || this.#underWay !== null;
    if (this.#waiting.size <= mostBeforeQuery) while (isBehind() && this.#index) await this.#slice(Infinity);
    return this.#index;
  }

  /** Merges what many small additions left; quick when there is nothing to merge. */
  async tidy(): Promise<void> {
    await this.#index?.tidy();
  }

  /** Null while no index is there: what is stored stays. Nothing is awaited, so that it fits the records of this moment. */
  snapshot(stored: ReadonlySet<string>): SearchSnapshot | null {
    if (this.#index === null) return null;
    const frames = this.#index.frameKeys();
    const pending = new Set(this.#waiting);
    if (this.#underWay !== null) pending.add(this.#underWay);
    return { frames, fresh: [...this.#index.toFrames(stored)], pending: [...pending] };
  }

  close(): void {
    this.#isClosed = true;
    this.#index = null;
    this.#waiting.clear();
  }
}
