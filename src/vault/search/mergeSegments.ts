// Several segments to one, without what was deleted. A generator: every `yield` is a place where the caller may rest.
import { GrowingBytes, GrowingNumbers, GrowingUnits } from './growing.ts';
import { MergeQueue } from './mergeQueue.ts';
import { decodePostings, encodePostings } from './postings.ts';
import { compareReversed, hasBit, type Segment } from './segment.ts';

export interface MergeInput {
  readonly segment: Segment;
  readonly deleted: Uint32Array;
}
export interface Merged {
  readonly segment: Segment;
  /** Per input, the new number of each document; -1 for deleted ones. */
  readonly numbers: readonly Int32Array[];
}

const stepsBetweenRests = 256;
const gone = -1;

export function* mergeSegments(id: string, inputs: readonly MergeInput[]): Generator<void, Merged> {
  const documents = yield* mergeDocuments(inputs);
  const terms = yield* mergeTerms(inputs, documents.numbers);
  const byEnd = yield* mergeByEnd(inputs, terms.termNumbers);
  const { numbers, ...columns } = documents;
  const { termNumbers: _, ...lists } = terms;
  return { segment: { id, ...columns, ...lists, byEnd }, numbers };
}

type Columns = Pick<Segment, 'documentCount' | 'idBytes' | 'idOffsets' | 'times' | 'lengths'>;

function* mergeDocuments(inputs: readonly MergeInput[]): Generator<void, Columns & { readonly numbers: Int32Array[] }> {
  const idBytes = new GrowingBytes();
  const idOffsets = new GrowingNumbers();
  const times = new GrowingNumbers();
  const lengths: number[] = [];
  const numbers: Int32Array[] = [];
  idOffsets.push(0);
  for (const { segment, deleted } of inputs) {
    const renumbered = new Int32Array(segment.documentCount).fill(gone);
    for (let at = 0; at < segment.documentCount; at++) {
      if (at % stepsBetweenRests === 0) yield;
      if (hasBit(deleted, at)) continue;
      renumbered[at] = times.length;
      idBytes.append(segment.idBytes.subarray(segment.idOffsets[at], segment.idOffsets[at + 1]));
      idOffsets.push(idBytes.length);
      times.push(segment.times[at] as number);
      lengths.push(segment.lengths[at * 2] as number, segment.lengths[at * 2 + 1] as number);
    }
    numbers.push(renumbered);
  }
  return {
    documentCount: times.length,
    idBytes: idBytes.done(),
    idOffsets: idOffsets.done(),
    times: times.done(),
    lengths: Uint8Array.from(lengths),
    numbers,
  };
}

type Lists = Pick<Segment, 'termCount' | 'termUnits' | 'termOffsets' | 'postings' | 'postingOffsets'>;

function* mergeTerms(
  inputs: readonly MergeInput[],
  numbers: readonly Int32Array[],
): Generator<void, Lists & { readonly termNumbers: readonly Int32Array[] }> {
  const units = new GrowingUnits();
  const termOffsets = new GrowingNumbers();
  const postings = new GrowingBytes();
  const postingOffsets = new GrowingNumbers();
  const termNumbers = inputs.map(({ segment }) => new Int32Array(segment.termCount).fill(gone));
  const entries = new EntryCollector(inputs, numbers);
  const queue = new MergeQueue(
    inputs.map(({ segment }) => segment.termCount),
    (a, aAt, b, bAt) => compareTerms(segmentOf(inputs, a), aAt, segmentOf(inputs, b), bAt),
  );
  termOffsets.push(0);
  postingOffsets.push(0);
  for (let step = 0; queue.size > 0; step++) {
    if (step % stepsBetweenRests === 0) yield;
    const { input, at } = queue.first;
    const { termUnits, termOffsets: offsets } = segmentOf(inputs, input);
    const number = termOffsets.length - 1;
    const holders = queue.takeEqual();
    entries.clear();
    for (const holder of holders) entries.add(holder.input, holder.at);
    if (entries.count === 0) continue;
    encodePostings(entries.entries, 0, entries.count, postings);
    postingOffsets.push(postings.length);
    units.append(termUnits.subarray(offsets[at], offsets[at + 1]));
    termOffsets.push(units.length);
    for (const holder of holders) (termNumbers[holder.input] as Int32Array)[holder.at] = number;
  }
  return {
    termCount: termOffsets.length - 1,
    termUnits: units.done(),
    termOffsets: termOffsets.done(),
    postings: postings.done(),
    postingOffsets: postingOffsets.done(),
    termNumbers,
  };
}

const segmentOf = (inputs: readonly MergeInput[], nth: number): Segment => (inputs[nth] as MergeInput).segment;

function compareTerms(a: Segment, aTerm: number, b: Segment, bTerm: number): number {
  const aFrom = a.termOffsets[aTerm] as number;
  const bFrom = b.termOffsets[bTerm] as number;
  const aLength = (a.termOffsets[aTerm + 1] as number) - aFrom;
  const bLength = (b.termOffsets[bTerm + 1] as number) - bFrom;
  const length = Math.min(aLength, bLength);
  for (let i = 0; i < length; i++) {
    const difference = (a.termUnits[aFrom + i] as number) - (b.termUnits[bFrom + i] as number);
    if (difference !== 0) return difference;
  }
  return aLength - bLength;
}

/** The entries of one term from all inputs, under the documents' new numbers. */
class EntryCollector {
  readonly entries: Uint32Array;
  count = 0;
  private readonly inputs: readonly MergeInput[];
  private readonly numbers: readonly Int32Array[];
  private readonly read: Uint32Array;

  constructor(inputs: readonly MergeInput[], numbers: readonly Int32Array[]) {
    this.inputs = inputs;
    this.numbers = numbers;
    this.entries = new Uint32Array(inputs.reduce((sum, { segment }) => sum + segment.documentCount, 0));
    this.read = new Uint32Array(Math.max(...inputs.map(({ segment }) => segment.documentCount)));
  }
  clear(): void {
    this.count = 0;
  }
  add(input: number, term: number): void {
    const segment = segmentOf(this.inputs, input);
    const renumbered = this.numbers[input] as Int32Array;
    const count = decodePostings(segment.postings, segment.postingOffsets[term] as number, this.read);
    for (let i = 0; i < count; i++) {
      const entry = this.read[i] as number;
      const to = renumbered[entry >>> 1] as number;
      if (to !== gone) this.entries[this.count++] = (to << 1) | (entry & 1);
    }
  }
}

function* mergeByEnd(inputs: readonly MergeInput[], termNumbers: readonly Int32Array[]): Generator<void, Uint32Array> {
  const order = new GrowingNumbers();
  const queue = new MergeQueue(
    inputs.map(({ segment }) => segment.byEnd.length),
    (a, aAt, b, bAt) => compareEnds(segmentOf(inputs, a), aAt, segmentOf(inputs, b), bAt),
  );
  for (let step = 0; queue.size > 0; step++) {
    if (step % stepsBetweenRests === 0) yield;
    const [first] = queue.takeEqual();
    const term = segmentOf(inputs, first.input).byEnd[first.at] as number;
    const number = (termNumbers[first.input] as Int32Array)[term] as number;
    if (number !== gone) order.push(number);
  }
  return order.done();
}

function compareEnds(a: Segment, aAt: number, b: Segment, bAt: number): number {
  const aTerm = a.byEnd[aAt] as number;
  const bTerm = b.byEnd[bAt] as number;
  return compareReversed(
    a.termUnits,
    a.termOffsets[aTerm] as number,
    a.termOffsets[aTerm + 1] as number,
    b.termUnits,
    b.termOffsets[bTerm] as number,
    b.termOffsets[bTerm + 1] as number,
  );
}
