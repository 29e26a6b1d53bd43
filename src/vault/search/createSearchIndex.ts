// The full-text index: recent documents in a builder, older ones in immutable segments, deletions as bits.
import { BestHits } from './bestHits.ts';
import { evaluate, nameShift, taggedDocuments } from './evaluate.ts';
import { deletionFrame, manifestFrame, randomToken, segmentFrameCount, segmentFrameKey, segmentFrames } from './frames.ts';
import { type IdFilter, idFilterOf } from './idFilter.ts';
import { type MergeInput, mergeSegments } from './mergeSegments.ts';
import { Part } from './part.ts';
import { type QueryWord, readQuery } from './readQuery.ts';
import { resetScratch } from './scratch.ts';
import { documentId, hasBit } from './segment.ts';
import { SegmentBuilder } from './segmentBuilder.ts';
import type { Frame, IndexAnswer, IndexQuery, SearchDocument, SearchIndex } from './types.ts';
import { Vocabulary } from './vocabulary.ts';

export const createSearchIndex = (): SearchIndex => new TypedIndex([]);

/** A segment is made when so many entries (a term in a document) wait: about thirty milliseconds of work. */
const entriesPerSegment = 200_000;
/** So few waiting documents are made searchable anew for each query, instead of a segment of their own. */
const documentsKeptOpen = 64;
/** Below so many hits, words one slip away are taken too. */
const forgiveBelow = 20;
const defaultLimit = 50;
const longestTag = 200;
/** Of words met before, in any segment; then they are forgotten. */
const termsKept = 250_000;
const sliceMs = 20;
/** What is merged into a segment must be worth writing that segment again. */
const worthMerging = 0.25;

export class TypedIndex implements SearchIndex {
  private parts: Part[];
  private vocabulary = new Vocabulary();
  private builder = new SegmentBuilder(this.vocabulary);
  private readonly building = new Map<string, number>();
  private readonly builtDead = new Set<number>();
  private openPart: Part | null = null;
  private known: IdFilter | null = null;
  private manifestKey: string | null = null;
  private tidying: Promise<void> | null = null;

  constructor(parts: Part[], manifestKey: string | null = null) {
    this.parts = parts;
    this.manifestKey = manifestKey;
  }

  get size(): number {
    return this.parts.reduce((sum, part) => sum + part.alive, this.building.size);
  }
  get byteLength(): number {
    return this.parts.reduce((sum, part) => sum + part.byteLength, 0);
  }

  put(document: SearchDocument): void {
    if (!/^[\x21-\x7e]{1,255}$/.test(document.id)) throw new Error('A document id is printable ASCII');
    if (document.tags.some((tag) => tag.length > longestTag)) throw new Error('A tag is short');
    this.remove(document.id);
    this.building.set(document.id, this.builder.add(document));
    this.openPart = null;
    this.manifestKey = null;
    if (this.builder.entries >= entriesPerSegment) this.closeBuilder();
  }

  remove(id: string): void {
    const waiting = this.building.get(id);
    if (waiting !== undefined) {
      this.building.delete(id);
      this.builtDead.add(waiting);
      this.openPart?.delete(waiting);
      return;
    }
    const part = this.partWith(id);
    if (part === null) return;
    part.delete(part.find(id));
    this.manifestKey = null;
  }

  /** Most ids that come are new: one look at the filter spares a look into every part. */
  private partWith(id: string): Part | null {
    this.known ??= idFilterOf(this.parts);
    return this.known.mayHold(id) ? (this.parts.find((part) => part.find(id) >= 0) ?? null) : null;
  }

  has(id: string): boolean {
    return this.building.has(id) || this.partWith(id) !== null;
  }

  query(query: IndexQuery): IndexAnswer {
    const words = readQuery(query.text);
    if (words.length === 0 && query.text.trim() !== '') return { total: 0, hits: [] };
    const asTyped = this.answer(words, query, false);
    const mayForgive = words.some((word) => word.kind !== 'number' && word.forgiving);
    return mayForgive && asTyped.total < forgiveBelow ? this.answer(words, query, true) : asTyped;
  }

  private answer(words: readonly QueryWord[], query: IndexQuery, forgive: boolean): IndexAnswer {
    const { tags = [], limit = defaultLimit } = query;
    const best = new BestHits(limit);
    let total = 0;
    for (const part of this.searchable()) {
      resetScratch();
      const tagged = taggedDocuments(part.segment, tags);
      total +=
        words.length === 0
          ? all(part, tagged, query, best)
          : matching(part, tagged, evaluate(part.segment, words, forgive), words.length, query, best);
    }
    return { total, hits: best.hits() };
  }

  private searchable(): readonly Part[] {
    if (this.builder.count > documentsKeptOpen) this.closeBuilder();
    if (this.building.size === 0) return this.parts;
    this.openPart ??= this.buildPart();
    return [...this.parts, this.openPart];
  }

  private buildPart(): Part {
    const part = new Part(this.builder.build(randomToken()));
    for (const document of this.builtDead) part.delete(document);
    return part;
  }

  private closeBuilder(): void {
    if (this.building.size > 0) this.parts.push(this.openPart ?? this.buildPart());
    for (const id of this.building.keys()) this.known?.add(id);
    if (this.vocabulary.terms.length > termsKept) this.vocabulary = new Vocabulary();
    this.builder = new SegmentBuilder(this.vocabulary);
    this.building.clear();
    this.builtDead.clear();
    this.openPart = null;
    this.manifestKey = null;
  }

  tidy(signal?: AbortSignal): Promise<void> {
    this.tidying ??= this.merge(signal).finally(() => {
      this.tidying = null;
    });
    return this.tidying;
  }

  private async merge(signal: AbortSignal | undefined): Promise<void> {
    this.closeBuilder();
    for (let inputs = this.toMerge(); inputs.length > 0; inputs = this.toMerge()) {
      const before: MergeInput[] = inputs.map(({ segment, deleted }) => ({ segment, deleted: deleted.slice() }));
      const steps = mergeSegments(randomToken(), before);
      let until = performance.now() + sliceMs;
      let step = steps.next();
      for (; !step.done; step = steps.next()) {
        if (performance.now() < until) continue;
        await rest();
        if (signal?.aborted) return;
        until = performance.now() + sliceMs;
      }
      const merged = new Part(step.value.segment);
      inputs.forEach((input, nth) =>
        carryDeletions(input, before[nth] as MergeInput, step.value.numbers[nth] as Int32Array, merged),
      );
      this.parts = [...this.parts.filter((part) => !inputs.includes(part)), ...(merged.alive > 0 ? [merged] : [])];
      this.manifestKey = null;
    }
  }

  /** The smallest segments, as soon as together they weigh something against the next larger one; and what is a quarter deleted. */
  private toMerge(): readonly Part[] {
    const bySize = this.parts.toSorted((a, b) => b.alive - a.alive);
    let behind = 0;
    let from = bySize.length;
    for (let at = bySize.length - 1; at >= 0; at--) {
      const part = bySize[at] as Part;
      if (behind > 0 && behind >= part.alive * worthMerging) from = at;
      behind += part.alive;
    }
    if (from < bySize.length) return bySize.slice(from);
    const worn = bySize.find((part) => part.deletedCount > part.segment.documentCount * worthMerging);
    return worn === undefined ? [] : [worn];
  }

  frameKeys(): readonly string[] {
    return [...this.describeFrames()].map(({ key }) => key);
  }

  *toFrames(stored: ReadonlySet<string> = new Set()): Iterable<Frame> {
    for (const { key, bytes } of this.describeFrames()) if (!stored.has(key)) yield { key, bytes: bytes() };
  }

  private *describeFrames(): Iterable<{ readonly key: string; readonly bytes: () => Uint8Array<ArrayBuffer> }> {
    if (this.builder.count > 0) this.closeBuilder();
    for (const part of this.parts) {
      const { segment } = part;
      const count = segmentFrameCount(segment);
      for (let nth = 0; nth < count; nth++)
        yield { key: segmentFrameKey(segment.id, nth), bytes: () => segmentFrames(segment, nth) };
      if (part.deletedCount === 0) continue;
      part.deletedKey ??= randomToken();
      const token = part.deletedKey;
      yield { key: `d${token}`, bytes: () => deletionFrame(token, part.deleted) };
    }
    this.manifestKey ??= randomToken();
    const token = this.manifestKey;
    yield { key: `m${token}`, bytes: () => manifestFrame(token, this.parts) };
  }
}

function all({ segment, deleted }: Part, tagged: Uint8Array | null, { accept }: IndexQuery, best: BestHits): number {
  let total = 0;
  for (let at = 0; at < segment.documentCount; at++) {
    if (tagged?.[at] === 0 || hasBit(deleted, at)) continue;
    if (accept && !accept(documentId(segment, at))) continue;
    total++;
    best.offer(segment, at, 0);
  }
  return total;
}

function matching(
  { segment, deleted }: Part,
  tagged: Uint8Array | null,
  levels: Uint32Array,
  words: number,
  { accept, namesOnly }: IndexQuery,
  best: BestHits,
): number {
  let total = 0;
  for (let at = 0; at < levels.length; at++) {
    const level = levels[at] as number;
    if (level === 0 || tagged?.[at] === 0 || hasBit(deleted, at)) continue;
    if (namesOnly && level >>> nameShift !== words) continue;
    if (accept && !accept(documentId(segment, at))) continue;
    total++;
    best.offer(segment, at, scoreOf(segment.lengths, level, words, at));
  }
  return total;
}

/** Level of the match first, then shortness of the field it stands in. */
function scoreOf(lengths: Uint8Array, level: number, words: number, at: number): number {
  const field = level >>> nameShift === words ? 0 : 1;
  return (level & ((1 << nameShift) - 1)) * 256 + 255 - (lengths[at * 2 + field] as number);
}

/** What was deleted while the merge went on. */
function carryDeletions(input: Part, before: MergeInput, numbers: Int32Array, merged: Part): void {
  for (let at = 0; at < numbers.length; at++) {
    if (hasBit(input.deleted, at) && !hasBit(before.deleted, at)) merged.delete(numbers[at] as number);
  }
}

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
