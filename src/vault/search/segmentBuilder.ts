// Recent documents on their way into a segment.
import { GrowingBytes, GrowingNumbers, GrowingUnits } from './growing.ts';
import { encodePostings } from './postings.ts';
import { SeamNumbers } from './seamNumbers.ts';
import { compareReversed, type Segment, seamMark, tagMark } from './segment.ts';
import type { SearchDocument } from './types.ts';
import { firstBase, lastBase, termOf, type WordSink, wordsOf } from './words.ts';

const none = -1;
const unknown = -2;

/** Length on a scale that 255 ends at about sixty thousand characters. */
export const lengthClass = (length: number): number => Math.min(255, Math.round(Math.log2(length + 1) * 16));

export class SegmentBuilder implements WordSink {
  private readonly documents: SearchDocument[] = [];
  private readonly lengths: number[] = [];
  private readonly terms: string[] = [];
  private readonly lastDocument: number[] = [];
  private readonly firsts: number[] = [];
  private readonly lasts: number[] = [];
  private readonly byTerm = new Map<string, number>();
  private readonly byRaw = new Map<string, number>();
  private readonly bySeam = new SeamNumbers();
  /** Terms of single characters, which most of Chinese and Japanese is. */
  private readonly byUnit = new Int32Array(0x10000).fill(unknown);
  private readonly pairTerms = new GrowingNumbers(4096);
  private readonly pairDocuments = new GrowingNumbers(4096);
  private inName = false;
  private before = 0;

  get count(): number {
    return this.documents.length;
  }
  /** Entries (a term in a document) so far. */
  get entries(): number {
    return this.pairTerms.length;
  }

  /** The document's number in the segment to be. */
  add(document: SearchDocument): number {
    this.documents.push(document);
    for (const tag of document.tags) this.note(this.numberOf(tagMark + tag));
    this.lengths.push(this.addFields(document, 'name'), this.addFields(document, 'text'));
    return this.documents.length - 1;
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
    const term = this.numberOfRaw(raw);
    if (term !== none) this.note(term);
  }

  piece(run: string, from: number, to: number): void {
    const term = to - from === 1 ? this.numberOfUnit(run.charCodeAt(from)) : this.numberOfRaw(run.slice(from, to));
    if (term === none) return;
    this.note(term);
    if (from > 0) this.note(this.numberOfSeam(this.before, this.firsts[term] as number));
    this.before = this.lasts[term] as number;
  }

  /** Names are read first, so the first entry of a document says whether a name holds the term. */
  private note(term: number): void {
    const document = this.documents.length - 1;
    if (this.lastDocument[term] === document) return;
    this.lastDocument[term] = document;
    this.pairTerms.push(term);
    this.pairDocuments.push((document << 1) | (this.inName ? 1 : 0));
  }

  private numberOfUnit(unit: number): number {
    let term = this.byUnit[unit] as number;
    if (term === unknown) {
      term = this.numberOfRaw(String.fromCharCode(unit));
      this.byUnit[unit] = term;
    }
    return term;
  }

  private numberOfRaw(raw: string): number {
    let term = this.byRaw.get(raw);
    if (term === undefined) {
      const folded = termOf(raw);
      term = folded === '' ? none : this.numberOf(folded);
      this.byRaw.set(raw, term);
    }
    return term;
  }

  private numberOf(text: string): number {
    let term = this.byTerm.get(text);
    if (term === undefined) {
      term = this.terms.push(text) - 1;
      this.lastDocument.push(none);
      this.firsts.push(firstBase(text));
      this.lasts.push(lastBase(text));
      this.byTerm.set(text, term);
    }
    return term;
  }

  private numberOfSeam(before: number, after: number): number {
    return this.bySeam.of(before, after, () => this.numberOf(seamMark + String.fromCharCode(before, after)));
  }

  /** The documents so far as a segment; the builder can go on. */
  build(id: string): Segment {
    const sorted = [...this.terms].sort();
    const rank = new Uint32Array(sorted.length);
    sorted.forEach((text, at) => {
      rank[this.byTerm.get(text) as number] = at;
    });
    const units = new GrowingUnits(sorted.length * 8 + 1);
    const termOffsets = new Uint32Array(sorted.length + 1);
    sorted.forEach((text, at) => {
      units.text(text);
      termOffsets[at + 1] = units.length;
    });
    const termUnits = units.done();
    const times = Uint32Array.from(this.documents, (document) => Math.max(0, Math.floor(document.timeMs / 1000)));
    return {
      id,
      documentCount: this.documents.length,
      ...this.ids(),
      times,
      lengths: Uint8Array.from(this.lengths),
      termCount: sorted.length,
      termUnits,
      termOffsets,
      byEnd: orderByEnd(termUnits, termOffsets),
      ...this.postings(rank),
    };
  }

  private ids(): Pick<Segment, 'idBytes' | 'idOffsets'> {
    const idOffsets = new Uint32Array(this.documents.length + 1);
    const bytes = new GrowingBytes(this.documents.length * 22 + 1);
    this.documents.forEach((document, at) => {
      bytes.append(Uint8Array.from(document.id, (character) => character.charCodeAt(0)));
      idOffsets[at + 1] = bytes.length;
    });
    return { idBytes: bytes.done(), idOffsets };
  }

  /** A counting sort keeps documents in order within each term. */
  private postings(rank: Uint32Array): Pick<Segment, 'postings' | 'postingOffsets'> {
    const starts = new Uint32Array(rank.length + 1);
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
    const postingOffsets = new Uint32Array(rank.length + 1);
    for (let term = 0; term < rank.length; term++) {
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
