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
  private readonly seams = new Map<number, Found>();

  constructor(segment: Segment, run: string) {
    this.segment = segment;
    this.run = run;
    this.bounds = Array.from({ length: run.length }, (_, at) => at).filter((at) => at > 0 && isBase(run.charCodeAt(at)));
  }

  find(): Found {
    const { run, bounds } = this;
    const found = this.inside();
    /** What can follow when a piece begins at this bound. */
    const rests = new Map<number, Found>();
    for (const from of bounds.toReversed()) {
      const seam = this.seam(from);
      if (!seam.some) continue;
      const rest = this.beginning(run.slice(from));
      for (const to of bounds) {
        if (to <= from) continue;
        const piece = run.slice(from, to);
        const longer = prefixRange(this.segment, piece);
        if (longer.from === longer.to) break;
        const after = rests.get(to);
        const whole = after?.some ? findTerm(this.segment, piece) : -1;
        if (after !== undefined && whole >= 0) addBoth(rest, this.documents(whole, whole + 1), after);
      }
      const withSeam = this.empty();
      addBoth(withSeam, rest, seam);
      rests.set(from, withSeam);
      if (withSeam.some) addBoth(found, this.ending(run.slice(0, from)), withSeam);
    }
    return found;
  }

  private empty(): Found {
    const words = (this.segment.documentCount + 31) >>> 5;
    return { anywhere: scratchWords(words), inName: scratchWords(words), some: false };
  }

  private documents(from: number, to: number, into: Found = this.empty()): Found {
    const { postings, postingOffsets } = this.segment;
    const entries = entryBuffer(this.segment.documentCount);
    const { anywhere, inName } = into;
    for (let term = from; term < to; term++) {
      const count = decodePostings(postings, postingOffsets[term] as number, entries);
      for (let i = 0; i < count; i++) {
        const entry = entries[i] as number;
        const word = entry >>> 6;
        const bit = 1 << ((entry >>> 1) & 31);
        anywhere[word] = (anywhere[word] as number) | bit;
        if (entry & 1) inName[word] = (inName[word] as number) | bit;
      }
      into.some = true;
    }
    return into;
  }

  private seam(at: number): Found {
    let seam = this.seams.get(at);
    if (seam === undefined) {
      const term = findTerm(this.segment, seamMark + String.fromCharCode(lastBase(this.run, at), this.run.charCodeAt(at)));
      seam = term < 0 ? this.empty() : this.documents(term, term + 1);
      this.seams.set(at, seam);
    }
    return seam;
  }

  private beginning(text: string): Found {
    const { from, to } = prefixRange(this.segment, text);
    return this.documents(from, to);
  }

  private ending(text: string): Found {
    const { from, to } = suffixRange(this.segment, text);
    const found = this.empty();
    for (let at = from; at < to; at++) {
      const term = this.segment.byEnd[at] as number;
      this.documents(term, term + 1, found);
    }
    return found;
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
          if (at + this.run.length <= (termOffsets[term + 1] as number)) this.documents(term, term + 1, found);
        }
        at++;
      }
    }
    return found;
  }
}

/** Adds the documents that both have. */
function addBoth(into: Found, a: Found, b: Found): void {
  let some = 0;
  for (let i = 0; i < into.anywhere.length; i++) {
    const both = (a.anywhere[i] as number) & (b.anywhere[i] as number);
    into.anywhere[i] = (into.anywhere[i] as number) | both;
    into.inName[i] = (into.inName[i] as number) | ((a.inName[i] as number) & (b.inName[i] as number));
    some |= both;
  }
  if (some !== 0) into.some = true;
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
