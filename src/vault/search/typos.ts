// Words one slip away: a letter wrong, missing, too many, or two neighbours swapped. Of a word with one slip either the first
// half or the second is intact, so the candidates are few: those that share its beginning and those that share its end.
import { findTerm, prefixRange, type Segment, suffixRange } from './segment.ts';
import { isOneSlip } from './slip.ts';

/** Numbers of the words in the segment at Damerau distance 1 of `word` (which itself is not among them). */
export function typosOf(segment: Segment, word: string): readonly number[] {
  const half = word.length >>> 1;
  const found = new Set<number>();
  const beginning = prefixRange(segment, word.slice(0, half));
  for (let term = beginning.from; term < beginning.to; term++) if (slips(segment, term, word)) found.add(term);
  const ending = suffixRange(segment, word.slice(half));
  for (let at = ending.from; at < ending.to; at++) {
    const term = segment.byEnd[at] as number;
    if (slips(segment, term, word)) found.add(term);
  }
  // Two neighbours swapped across the middle leave neither half intact.
  const swapped = findTerm(segment, word.slice(0, half - 1) + word[half] + word[half - 1] + word.slice(half + 1));
  if (swapped >= 0 && slips(segment, swapped, word)) found.add(swapped);
  return [...found];
}

function slips(segment: Segment, term: number, word: string): boolean {
  const from = segment.termOffsets[term] as number;
  return isOneSlip(segment.termUnits, from, (segment.termOffsets[term + 1] as number) - from, word);
}
