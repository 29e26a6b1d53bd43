// Recent documents on their way into a segment.
import { GrowingBytes, GrowingNumbers, GrowingUnits } from './growing.ts';
import { encodePostings } from './postings.ts';
import { compareReversed, type Segment, seamMark, tagMark } from './segment.ts';
import type { SearchDocument } from './types.ts';
import { noTerm, type Vocabulary } from './vocabulary.ts';
import { type WordSink, wordsOf } from './words.ts';

/** Length on a scale that 255 ends at about sixty thousand characters. */
export const lengthClass = (length: number): number => Math.min(255, Math.round(Math.log2(length + 1) * 16));

export class SegmentBuilder implements WordSink {
  private readonly vocabulary: Vocabulary;
  private readonly idList: string[] = [];
  private readonly times: number[] = [];
  private readonly lengths: number[] = [];
  /** Numbers of the terms met in this segment. */
  private readonly used: number[] = [];
  private readonly metBefore: number;
  private readonly pairTerms = new GrowingNumbers(4096);
  private readonly pairDocuments = new GrowingNumbers(4096);
  private inName = false;
  private before = 0;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    this.metBefore = vocabulary.met;
  }

  get count(): number {
    return this.idList.length;
  }
  /** Entries (a term in a document) so far. */
  get entries(): number {
    return this.pairTerms.length;
  }

  /** The document's number in the segment to be. */
  add(document: SearchDocument): number {
    this.idList.push(document.id);
    this.times.push(Math.max(0, Math.floor(document.timeMs / 1000)));
    this.vocabulary.met++;
    for (const tag of document.tags) this.note(this.vocabulary.ofTerm(tagMark + tag));
    this.lengths.push(this.addFields(document, 'name'), this.addFields(document, 'text'));
    return this.idList.length - 1;
  }

  private addFields(document: SearchDocument, rank: 'name' | 'text'): number {
    let length = 0;
    this.inName = rank === 'name';
    for (const field of document.fields) {
      if (field.rank !== rank) continue;
      length += field.text.length;
      wordsOf(field.text, this);
    }
    this.inName = false;
    return lengthClass(length);
  }

  word(raw: string): void {
    const term = this.vocabulary.ofWord(raw);
    if (term !== noTerm) this.note(term);
  }

  piece(run: string, from: number, to: number): void {
    const { vocabulary } = this;
    const term = to - from === 1 ? vocabulary.ofUnit(run.charCodeAt(from)) : vocabulary.ofWord(run.slice(from, to));
    if (term === noTerm) return;
    this.note(term);
    if (from > 0) this.note(vocabulary.ofSeam(this.before, vocabulary.firsts[term] as number));
    this.before = vocabulary.lasts[term] as number;
  }

  /** Names are read first, so the first entry of a document says whether a name holds the term. */
  private note(term: number): void {
    const { lastMet, met } = this.vocabulary;
    const last = lastMet[term] as number;
    if (last === met) return;
    if (last <= this.metBefore) this.used.push(term);
    lastMet[term] = met;
    this.pairTerms.push(term);
    this.pairDocuments.push(((this.idList.length - 1) << 1) | (this.inName ? 1 : 0));
  }

  /** The documents so far as a segment; the builder can go on. */
  build(id: string): Segment {
    const { terms } = this.vocabulary;
    const sorted = this.used.map((term) => terms[term] as string).sort();
    const rank = new Uint32Array(terms.length);
    sorted.forEach((text, at) => {
      rank[this.vocabulary.ofTerm(text)] = at;
    });
    const units = new GrowingUnits(sorted.length * 8 + 1);
    const termOffsets = new Uint32Array(sorted.length + 1);
    sorted.forEach((text, at) => {
      units.text(text);
      termOffsets[at + 1] = units.length;
    });
    const termUnits = units.done();
    return {
      id,
      documentCount: this.idList.length,
      ...this.ids(),
      times: Uint32Array.from(this.times),
      lengths: Uint8Array.from(this.lengths),
      termCount: sorted.length,
      termUnits,
      termOffsets,
      byEnd: orderByEnd(termUnits, termOffsets),
      ...this.postings(rank, sorted.length),
    };
  }

  private ids(): Pick<Segment, 'idBytes' | 'idOffsets'> {
    const idOffsets = new Uint32Array(this.idList.length + 1);
    const bytes = new GrowingBytes(this.idList.length * 22 + 1);
    this.idList.forEach((id, at) => {
      for (let i = 0; i < id.length; i++) bytes.byte(id.charCodeAt(i));
      idOffsets[at + 1] = bytes.length;
    });
    return { idBytes: bytes.done(), idOffsets };
  }

  /** A counting sort keeps documents in order within each term. */
  private postings(rank: Uint32Array, termCount: number): Pick<Segment, 'postings' | 'postingOffsets'> {
    const starts = new Uint32Array(termCount + 1);
    for (let i = 0; i < this.pairTerms.length; i++) {
      const at = (rank[this.pairTerms.numbers[i] as number] as number) + 1;
      starts[at] = (starts[at] as number) + 1;
    }
    for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
    const documents = new Uint32Array(this.pairTerms.length);
    const next = starts.slice();
    for (let i = 0; i < this.pairTerms.length; i++) {
      const term = rank[this.pairTerms.numbers[i] as number] as number;
      const at = next[term] as number;
      next[term] = at + 1;
      documents[at] = this.pairDocuments.numbers[i] as number;
    }
    const out = new GrowingBytes(documents.length * 2 + 16);
    const postingOffsets = new Uint32Array(termCount + 1);
    for (let term = 0; term < termCount; term++) {
      encodePostings(documents, starts[term] as number, starts[term + 1] as number, out);
      postingOffsets[term + 1] = out.length;
    }
    return { postings: out.done(), postingOffsets };
  }
}

function orderByEnd(units: Uint16Array, offsets: Uint32Array): Uint32Array {
  const count = offsets.length - 1;
  let first = 0;
  while (first < count && (units[offsets[first] as number] as number) <= seamMark.charCodeAt(0)) first++;
  const order = Uint32Array.from({ length: count - first }, (_, i) => first + i);
  return order.sort((a, b) =>
    compareReversed(units, offsets[a] as number, offsets[a + 1] as number, units, offsets[b] as number, offsets[b + 1] as number),
  );
}
