// Finds a run of an unspaced script wherever it stands. The dictionaries split the same word differently alone and in a
// sentence, so the query's own split says little: every split is tried. The run may lie inside one indexed piece, or begin
// with the end of a piece, go on with whole pieces and end with the beginning of one; at each seam the two characters that
// meet must have met in that document.
import { isBase } from './characters.ts';
import { decodePostings, entryBuffer } from './postings.ts';
import { scratchWords } from './scratch.ts';
import { findTerm, lowerBound, prefixRange, type Segment, seamMark, suffixRange } from './segment.ts';
import { lastBase } from './words.ts';

/** Documents that hold something anywhere, and those that hold it in a name field. */
interface Found {
  readonly anywhere: Uint32Array;
  readonly inName: Uint32Array;
  some: boolean;
}

export function findRun(segment: Segment, run: string): Found {
  return new RunFinder(segment, run).find();
}

class RunFinder {
  private readonly segment: Segment;
  private readonly run: string;
  /** Where a piece may begin inside the run. */
  private readonly bounds: readonly number[];

  constructor(segment: Segment, run: string) {
    this.segment = segment;
    this.run = run;
    this.bounds = Array.from({ length: run.length }, (_, at) => at).filter((at) => at > 0 && isBase(run.charCodeAt(at)));
  }

  find(): Found {
    const { run, bounds, segment } = this;
    const found = this.inside();
    /** What can follow when a piece begins at this bound, the seam before it included. */
    const rests = new Map<number, Found>();
    for (const from of bounds.toReversed()) {
      const seam = this.seam(from);
      if (!seam.some) continue;
      const rest = this.empty();
      const beginning = prefixRange(segment, run.slice(from));
      this.add(beginning.from, beginning.to, rest, seam);
      for (const to of bounds) {
        if (to <= from) continue;
        const piece = run.slice(from, to);
        const longer = prefixRange(segment, piece);
        if (longer.from === longer.to) break;
        const after = rests.get(to);
        const whole = after === undefined ? -1 : findTerm(segment, piece);
        if (whole >= 0) this.add(whole, whole + 1, rest, seam, after);
      }
      if (!rest.some) continue;
      rests.set(from, rest);
      const ending = suffixRange(segment, run.slice(0, from));
      for (let at = ending.from; at < ending.to; at++) {
        const term = segment.byEnd[at] as number;
        this.add(term, term + 1, found, rest);
      }
    }
    return found;
  }

  private empty(): Found {
    const words = (this.segment.documentCount + 31) >>> 5;
    return { anywhere: scratchWords(words), inName: scratchWords(words), some: false };
  }

  /** Adds the documents of terms `from` to before `to` that are also in what is given. */
  private add(from: number, to: number, into: Found, within?: Found, alsoWithin?: Found): void {
    const { postings, postingOffsets } = this.segment;
    const entries = entryBuffer(this.segment.documentCount);
    const { anywhere, inName } = into;
    for (let term = from; term < to; term++) {
      const count = decodePostings(postings, postingOffsets[term] as number, entries);
      for (let i = 0; i < count; i++) {
        const entry = entries[i] as number;
        const word = entry >>> 6;
        let bits = 1 << ((entry >>> 1) & 31);
        let named = (entry & 1) === 0 ? 0 : bits;
        if (within !== undefined) {
          bits &= within.anywhere[word] as number;
          named &= within.inName[word] as number;
        }
        if (alsoWithin !== undefined) {
          bits &= alsoWithin.anywhere[word] as number;
          named &= alsoWithin.inName[word] as number;
        }
        if (bits === 0) continue;
        anywhere[word] = (anywhere[word] as number) | bits;
        inName[word] = (inName[word] as number) | named;
        into.some = true;
      }
    }
  }

  private seam(at: number): Found {
    const seam = this.empty();
    const term = findTerm(this.segment, seamMark + String.fromCharCode(lastBase(this.run, at), this.run.charCodeAt(at)));
    if (term >= 0) this.add(term, term + 1, seam);
    return seam;
  }

  /** The whole run inside one piece. */
  private inside(): Found {
    const { termUnits, termOffsets } = this.segment;
    const found = this.empty();
    const [first, ...others] = Array.from({ length: this.run.length }, (_, i) => this.run.charCodeAt(i)) as [number, ...number[]];
    for (const [low, high] of blocksOf(first)) {
      let term = lowerBound(this.segment, String.fromCharCode(low));
      const end = lowerBound(this.segment, String.fromCharCode(high));
      let at = termOffsets[term] as number;
      const stop = (termOffsets[end] as number) - others.length;
      while (at < stop) {
        at = termUnits.indexOf(first, at);
        if (at < 0 || at >= stop) break;
        if (others.every((unit, i) => termUnits[at + 1 + i] === unit)) {
          while ((termOffsets[term + 1] as number) <= at) term++;
          if (at + this.run.length <= (termOffsets[term + 1] as number)) this.add(term, term + 1, found);
        }
        at++;
      }
    }
    return found;
  }
}

type Blocks = readonly (readonly [number, number])[];
const thai: Blocks = [[0x0e00, 0x0e80]];
const lao: Blocks = [[0x0e80, 0x0f00]];
const khmer: Blocks = [[0x1780, 0x1800]];
/** Han and kana stand together in one piece; the rest of Burmese and of the Tai scripts lies in between. */
const others: Blocks = [
  [0x1000, 0x10a0],
  [0x1950, 0x1ab0],
  [0x2e80, 0xffff],
];

/** Where the pieces sort that can hold this character. */
function blocksOf(unit: number): Blocks {
  if (unit >= 0x0e00 && unit < 0x0e80) return thai;
  if (unit >= 0x0e80 && unit < 0x0f00) return lao;
  if (unit >= 0x1780 && unit < 0x1800) return khmer;
  return others;
}
