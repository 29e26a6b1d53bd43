// The records of an open vault in memory: every head, which page each record lies on, what changed since the checkpoint, and
// who points to whom.
import type { Kind } from '../../domain/dictionary.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import type { LoadedHead } from '../checkpoint/pages.ts';
import { loadedHeadOf } from '../checkpoint/pages.ts';
import type { Attached } from '../journal/entry.ts';
import type { RecordState } from './recordState.ts';

const none: ReadonlySet<RecordId> = new Set();
/** Enough for what a person does between two looks at a list. */
const mostChangesKept = 2000;

export class Records {
  readonly #heads = new Map<RecordId, RecordHead>();
  /** Changed records whose heads nobody has looked at since. */
  readonly #unread = new Set<RecordState>();
  /** Whole registers of what changed since the last checkpoint. */
  readonly changed = new Map<RecordId, RecordState>();
  /** Number of the page that a record lies on; a record made since the checkpoint lies on none. */
  readonly pageOf = new Map<RecordId, number>();
  readonly #byKind = new Map<Kind, Set<RecordId>>();
  readonly #pointsTo = new Map<RecordId, readonly RecordId[]>();
  readonly #attached = new Map<RecordId, readonly Attached[]>();
  #pointedAt: Map<RecordId, Set<RecordId>> | null = null;
  /** Ids in the order of their changes, so that what was computed from the heads can follow them. */
  #changes: RecordId[] = [];
  #forgotten = 0;

  get heads(): ReadonlyMap<RecordId, RecordHead> {
    this.#readHeads();
    return this.#heads;
  }

  ofKind(kind: Kind): ReadonlySet<RecordId> {
    this.#readHeads();
    return this.#byKind.get(kind) ?? none;
  }

  knows(id: RecordId): boolean {
    return this.changed.has(id) || this.pageOf.has(id);
  }

  /** Records whose fields point to this one. */
  pointingAt(id: RecordId): ReadonlySet<RecordId> {
    this.#readHeads();
    this.#pointedAt ??= this.#turnAround();
    return this.#pointedAt.get(id) ?? none;
  }

  /** Every blob that the journal says came to stay, of deleted records too. */
  get attached(): readonly Attached[] {
    this.#readHeads();
    return [...this.#attached.values()].flat();
  }

  #turnAround(): Map<RecordId, Set<RecordId>> {
    const pointedAt = new Map<RecordId, Set<RecordId>>();
    for (const [from, targets] of this.#pointsTo) for (const target of targets) link(pointedAt, target, from);
    return pointedAt;
  }

  addPage(page: number, loaded: readonly LoadedHead[]): void {
    for (const record of loaded) {
      this.pageOf.set(record.id, page);
      this.#setHead(record);
    }
  }

  adopt(state: RecordState): void {
    const before = this.changed.get(state.id);
    if (before) this.#unread.delete(before);
    this.changed.set(state.id, state);
    this.#unread.add(state);
    this.#changes.push(state.id);
    if (this.#changes.length > mostChangesKept) this.#forgetChanges();
  }

  #forgetChanges(): void {
    this.#forgotten += this.#changes.length;
    this.#changes = [];
  }

  /** Grows with every change. */
  get version(): number {
    return this.#forgotten + this.#changes.length;
  }

  /** What changed since that version; null when it is too long ago to tell. */
  changedSince(version: number): ReadonlySet<RecordId> | null {
    return version < this.#forgotten ? null : new Set(this.#changes.slice(version - this.#forgotten));
  }

  #readHeads(): void {
    if (this.#unread.size === 0) return;
    for (const state of this.#unread) this.#setHead(loadedHeadOf(state));
    this.#unread.clear();
  }

  #setHead({ id, head, pointsTo, attached }: LoadedHead): void {
    if (attached.length > 0) this.#attached.set(id, attached);
    const before = this.#heads.get(id);
    if (head === null) this.#heads.delete(id);
    else this.#heads.set(id, head);
    if (before?.kind !== head?.kind) {
      if (before) this.#byKind.get(before.kind)?.delete(id);
      if (head) link(this.#byKind, head.kind, id);
    }
    this.#repoint(id, pointsTo);
  }

  #repoint(id: RecordId, targets: readonly RecordId[]): void {
    if (this.#pointedAt !== null) {
      for (const target of this.#pointsTo.get(id) ?? []) this.#pointedAt.get(target)?.delete(id);
      for (const target of targets) link(this.#pointedAt, target, id);
    }
    if (targets.length > 0) this.#pointsTo.set(id, targets);
    else this.#pointsTo.delete(id);
  }

  clear(): void {
    this.#heads.clear();
    this.#unread.clear();
    this.changed.clear();
    this.pageOf.clear();
    this.#byKind.clear();
    this.#pointsTo.clear();
    this.#attached.clear();
    this.#pointedAt = null;
    this.#forgetChanges();
    this.#forgotten += 1;
  }
}

function link<K>(map: Map<K, Set<RecordId>>, key: K, id: RecordId): void {
  const set = map.get(key);
  if (set) set.add(id);
  else map.set(key, new Set([id]));
}
