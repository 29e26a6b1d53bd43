// What the search index offers to the vault. The vault decides what is indexed and seals the frames; nothing here touches a disk.
import type { Result } from '../../domain/result.ts';

/** `name` fields (titles, names, identifiers) rank above `text` fields (notes, statements). */
export type Rank = 'name' | 'text';

export interface SearchField {
  readonly rank: Rank;
  readonly text: string;
}

export interface SearchDocument {
  /** ASCII, unique. A second `put` of the same id replaces the first. */
  readonly id: string;
  /** Wall milliseconds; of two equally good hits the later one comes first. */
  readonly timeMs: number;
  readonly fields: readonly SearchField[];
  /** Exact words to filter by, never searched as text: `kind:person`, `case:<id>`. */
  readonly tags: readonly string[];
}

export interface IndexQuery {
  readonly text: string;
  /** Each group must be met by at least one of its tags: `[['kind:person', 'kind:compound'], ['case:…']]`. */
  readonly tags?: readonly (readonly string[])[];
  /** All words must stand in `name` fields. */
  readonly namesOnly?: boolean;
  /** A last question about each document that matches; may be asked twice of the same. */
  readonly accept?: (id: string) => boolean;
  /** Hits returned, best first; 50 when not said. */
  readonly limit?: number;
}

export interface IndexHit {
  readonly id: string;
  readonly score: number;
}

export interface IndexAnswer {
  /** How many documents match, shown or not. */
  readonly total: number;
  readonly hits: readonly IndexHit[];
}

/** At most 256 KiB. `key` is random, says nothing of the content, and never stands for other bytes later. */
export interface Frame {
  readonly key: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type FramesFault =
  /** A frame is missing, altered, repeated or from another snapshot. */
  | { readonly type: 'damaged' }
  /** Written by another format of the index: build it anew. */
  | { readonly type: 'otherFormat' }
  /** Words were split or folded by another Unicode library: build it anew. */
  | { readonly type: 'otherUnicode' };

export interface SearchIndex {
  /** Documents that can be found. */
  readonly size: number;
  /** Bytes that the index holds in memory. */
  readonly byteLength: number;
  put(document: SearchDocument): void;
  remove(id: string): void;
  has(id: string): boolean;
  /** An empty text matches every document that the tags let through, latest first. */
  query(query: IndexQuery): IndexAnswer;
  /** Merges segments where that pays, in slices of at most 50 ms with a rest between them. Puts and queries may go on meanwhile. */
  tidy(signal?: AbortSignal): Promise<void>;
  /** Keys of all frames of the present state; every stored frame with another key is stale. */
  frameKeys(): readonly string[];
  /** The frames of the present state that `stored` does not name. */
  toFrames(stored?: ReadonlySet<string>): Iterable<Frame>;
}

export type IndexFromFrames = (frames: Iterable<Uint8Array>) => Result<SearchIndex, FramesFault>;
