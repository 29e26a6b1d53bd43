// Several segments to one, without what was deleted. A generator: every `yield` is a place where the caller may rest.
import { GrowingBytes, GrowingNumbers, GrowingUnits } from './growing.ts';
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
  const heads = new Uint32Array(inputs.length);
  termOffsets.push(0);
  postingOffsets.push(0);
  for (let step = 0; ; step++) {
    if (step % stepsBetweenRests === 0) yield;
    const first = firstInput(inputs, heads);
    if (first < 0) break;
    const holders = inputsWith(inputs, heads, first);
    const number = termOffsets.length - 1;
    let previous = 0;
    for (const input of holders) {
      const term = heads[input] as number;
      previous = copyPostings((inputs[input] as MergeInput).segment, term, numbers[input] as Int32Array, previous, postings);
      heads[input] = term + 1;
    }
    if (postings.length === postingOffsets.numbers[number]) continue;
    const { segment } = inputs[first] as MergeInput;
    const term = (heads[first] as number) - 1;
    units.append(segment.termUnits.subarray(segment.termOffsets[term], segment.termOffsets[term + 1]));
    termOffsets.push(units.length);
    postingOffsets.push(postings.length);
    for (const input of holders) (termNumbers[input] as Int32Array)[(heads[input] as number) - 1] = number;
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

function compareHeads(a: Segment, aTerm: number, b: Segment, bTerm: number): number {
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

/** The input whose next term sorts first, or -1 at the end. */
function firstInput(inputs: readonly MergeInput[], heads: Uint32Array): number {
  let best = -1;
  for (let i = 0; i < inputs.length; i++) {
    const { segment } = inputs[i] as MergeInput;
    const head = heads[i] as number;
    if (head >= segment.termCount) continue;
    if (best < 0 || compareHeads(segment, head, (inputs[best] as MergeInput).segment, heads[best] as number) < 0) best = i;
  }
  return best;
}

function inputsWith(inputs: readonly MergeInput[], heads: Uint32Array, first: number): readonly number[] {
  const holders: number[] = [];
  const { segment } = inputs[first] as MergeInput;
  for (let i = first; i < inputs.length; i++) {
    const other = (inputs[i] as MergeInput).segment;
    const head = heads[i] as number;
    if (head < other.termCount && compareHeads(other, head, segment, heads[first] as number) === 0) holders.push(i);
  }
  return holders;
}

/** Answers the last document written, from which the next gap counts. */
function copyPostings(segment: Segment, term: number, renumbered: Int32Array, previous: number, out: GrowingBytes): number {
  const { postings } = segment;
  let at = segment.postingOffsets[term] as number;
  const end = segment.postingOffsets[term + 1] as number;
  let document = 0;
  let last = previous;
  while (at < end) {
    let byte = postings[at++] as number;
    let entry = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = postings[at++] as number;
      entry |= (byte & 127) << shift;
    }
    document += entry >>> 1;
    const to = renumbered[document] as number;
    if (to === gone) continue;
    out.varint(((to - last) << 1) | (entry & 1));
    last = to;
  }
  return last;
}

function* mergeByEnd(inputs: readonly MergeInput[], termNumbers: readonly Int32Array[]): Generator<void, Uint32Array> {
  const order = new GrowingNumbers();
  const heads = new Uint32Array(inputs.length);
  let last = -1;
  for (let step = 0; ; step++) {
    if (step % stepsBetweenRests === 0) yield;
    const first = firstByEnd(inputs, heads);
    if (first < 0) return order.done();
    const term = (inputs[first] as MergeInput).segment.byEnd[heads[first] as number] as number;
    const number = (termNumbers[first] as Int32Array)[term] as number;
    heads[first] = (heads[first] as number) + 1;
    if (number === gone || number === last) continue;
    order.push(number);
    last = number;
  }
}

function firstByEnd(inputs: readonly MergeInput[], heads: Uint32Array): number {
  let best = -1;
  let bestFrom = 0;
  let bestTo = 0;
  for (let i = 0; i < inputs.length; i++) {
    const { segment } = inputs[i] as MergeInput;
    const head = heads[i] as number;
    if (head >= segment.byEnd.length) continue;
    const term = segment.byEnd[head] as number;
    const from = segment.termOffsets[term] as number;
    const to = segment.termOffsets[term + 1] as number;
    const held = best < 0 ? null : (inputs[best] as MergeInput).segment.termUnits;
    if (held !== null && compareReversed(segment.termUnits, from, to, held, bestFrom, bestTo) >= 0) continue;
    best = i;
    bestFrom = from;
    bestTo = to;
  }
  return best;
}
