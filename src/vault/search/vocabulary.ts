// Numbers for the terms met while documents are read, kept from one segment to the next: folding a word anew for each segment
// costs more than all the rest.
import { SeamNumbers } from './seamNumbers.ts';
import { seamMark } from './segment.ts';
import { firstBase, lastBase, termOf } from './words.ts';

/** A word of which nothing is left when it is folded. */
export const noTerm = -1;
const unknown = -2;

export class Vocabulary {
  readonly terms: string[] = [];
  /** What meets at a seam: the first and the last base character of each term. */
  readonly firsts: number[] = [];
  readonly lasts: number[] = [];
  /** The document, counted over all segments, in which a term was met last. */
  readonly lastMet: number[] = [];
  met = 0;
  private readonly byTerm = new Map<string, number>();
  private readonly byRaw = new Map<string, number>();
  private readonly bySeam = new SeamNumbers();
  /** Words of one character, which most of Chinese and Japanese is. */
  private readonly byUnit = new Int32Array(0x10000).fill(unknown);

  ofTerm(text: string): number {
    let term = this.byTerm.get(text);
    if (term === undefined) {
      term = this.terms.push(text) - 1;
      this.firsts.push(firstBase(text));
      this.lasts.push(lastBase(text));
      this.lastMet.push(0);
      this.byTerm.set(text, term);
    }
    return term;
  }

  ofWord(raw: string): number {
    let term = this.byRaw.get(raw);
    if (term === undefined) {
      const folded = termOf(raw);
      term = folded === '' ? noTerm : this.ofTerm(folded);
      this.byRaw.set(raw, term);
    }
    return term;
  }

  ofUnit(unit: number): number {
    let term = this.byUnit[unit] as number;
    if (term === unknown) {
      term = this.ofWord(String.fromCharCode(unit));
      this.byUnit[unit] = term;
    }
    return term;
  }

  ofSeam(before: number, after: number): number {
    return this.bySeam.of(before, after, () => this.ofTerm(seamMark + String.fromCharCode(before, after)));
  }
}
