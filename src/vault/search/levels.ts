// How well each document of a segment meets one query word. Levels are odd in text fields and even in name fields.
import { decodePostings, entryBuffer } from './postings.ts';
import { scratchBytes } from './scratch.ts';
import { findTerm, prefixRange, type Segment, suffixRange } from './segment.ts';

export const exact = 5;
export const begins = 3;
export const forgiven = 1;
export type Level = 1 | 3 | 5;

export class Levels {
  readonly best: Uint8Array;
  readonly segment: Segment;

  constructor(segment: Segment) {
    this.segment = segment;
    this.best = scratchBytes(segment.documentCount);
  }

  raise(document: number, level: number): void {
    if ((this.best[document] as number) < level) this.best[document] = level;
  }

  term(term: number, level: Level): void {
    if (term >= 0) this.terms(term, term + 1, level);
  }

  /** All terms from `from` to before `to`, which lie one after another. */
  terms(from: number, to: number, level: Level): void {
    const { postings, postingOffsets } = this.segment;
    const { best } = this;
    const entries = entryBuffer(best.length);
    for (let term = from; term < to; term++) {
      const count = decodePostings(postings, postingOffsets[term] as number, entries);
      for (let i = 0; i < count; i++) {
        const entry = entries[i] as number;
        const reached = level + (entry & 1);
        if ((best[entry >>> 1] as number) < reached) best[entry >>> 1] = reached;
      }
    }
  }

  word(term: string, open: boolean): void {
    if (open) {
      const { from, to } = prefixRange(this.segment, term);
      this.terms(from, to, begins);
    }
    this.term(findTerm(this.segment, term), exact);
  }

  /** Words that end with `text`: a number with or without its country code. */
  ending(text: string, level: Level): void {
    const { from, to } = suffixRange(this.segment, text);
    for (let at = from; at < to; at++) this.term(this.segment.byEnd[at] as number, level);
  }

  /** Keeps what both meet, at the lower of both levels. */
  and(other: Levels): void {
    for (let i = 0; i < this.best.length; i++) {
      const theirs = other.best[i] as number;
      if (theirs < (this.best[i] as number)) this.best[i] = theirs;
    }
  }

  or(other: Levels): void {
    for (let i = 0; i < this.best.length; i++) this.raise(i, other.best[i] as number);
  }
}
