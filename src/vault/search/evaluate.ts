// One segment's answer to a query: for each document how well it meets all words, and the best of them.
import { isBase } from './characters.ts';
import { begins, exact, forgiven, Levels } from './levels.ts';
import type { QueryWord } from './readQuery.ts';
import { isForgiving } from './readQuery.ts';
import { findRun } from './runs.ts';
import { scratchWords } from './scratch.ts';
import { findTerm, hasBit, type Segment, tagMark } from './segment.ts';
import { typosOf } from './typos.ts';

/**
 * Per document the sum of the words' levels, and above `nameShift` how many of the words stand in name fields; 0 for those
 * that do not meet all words. `forgive` also takes words that are one slip away. Valid until `resetScratch`.
 */
export function evaluate(segment: Segment, words: readonly QueryWord[], forgive: boolean): Uint32Array {
  const levels = scratchWords(segment.documentCount);
  words.forEach((word, nth) => {
    const { best } = levelsOf(segment, word, forgive);
    if (nth === 0) for (let i = 0; i < levels.length; i++) levels[i] = weights[best[i] as number] as number;
    else {
      for (let i = 0; i < levels.length; i++) {
        const level = best[i] as number;
        if (level === 0) levels[i] = 0;
        else if (levels[i] !== 0) levels[i] = (levels[i] as number) + (weights[level] as number);
      }
    }
  });
  return levels;
}

export const nameShift = 16;
/** A level, and one in the upper half when a name field holds the word. */
const weights = Uint32Array.from({ length: 8 }, (_, level) => level + (level > 0 && (level & 1) === 0 ? 1 << nameShift : 0));

function levelsOf(segment: Segment, word: QueryWord, forgive: boolean): Levels {
  const levels = new Levels(segment);
  switch (word.kind) {
    case 'word':
      if (forgive && word.forgiving) addTypos(levels, word.term);
      levels.word(word.term, word.open);
      addNumberEnd(levels, word.term);
      return levels;
    case 'number':
      addGroups(levels, word.groups, word.open);
      levels.word(word.term, word.open);
      addNumberEnd(levels, word.term);
      return levels;
    case 'run':
      if (forgive && word.forgiving) addRunTypos(levels, word.text, word.pieces);
      addRun(levels, word.text);
      return levels;
  }
}

const numberFrom = /^[0-9]{7,}$/;

/** `012 345 678` at home is `+855 12 345 678` abroad: the end of the number is what both share. */
function addNumberEnd(levels: Levels, term: string): void {
  if (!numberFrom.test(term)) return;
  const end = term.replace(/^0+/, '');
  if (numberFrom.test(end)) levels.ending(end, begins);
}

function addGroups(levels: Levels, groups: readonly string[], open: boolean): void {
  levels.or(
    allOf(
      levels.segment,
      groups.map((group, nth) => (here) => here.word(group, open && nth === groups.length - 1)),
    ),
  );
}

function addTypos(levels: Levels, term: string): void {
  for (const typo of typosOf(levels.segment, term)) levels.term(typo, forgiven);
}

function addRun(levels: Levels, text: string): void {
  const { anywhere, inName } = findRun(levels.segment, text);
  for (let word = 0; word < anywhere.length; word++) {
    for (let bits = anywhere[word] as number; bits !== 0; bits &= bits - 1) {
      const document = (word << 5) + (31 - Math.clz32(bits & -bits));
      levels.raise(document, exact + (hasBit(inName, document) ? 1 : 0));
    }
  }
}

/** The whole run as one misspelt word, each of its pieces present, right or misspelt, or the run with one character wrong. */
function addRunTypos(levels: Levels, text: string, pieces: readonly string[]): void {
  const { segment } = levels;
  const asPieces = allOf(
    segment,
    pieces.map((piece) => (here) => {
      addRun(here, piece);
      if (isForgiving(piece)) addTypos(here, piece);
    }),
  );
  levels.or(lowered(asPieces));
  addTypos(levels, text);
  for (const sides of sidesOfOneWrong(text)) {
    const around = allOf(
      segment,
      sides.map((side) => (here) => addRun(here, side)),
    );
    levels.or(lowered(around));
  }
}

const mostCharacters = 12;
const leastBeside = 2;

/** What stands left and right of each character of the run, where at least two characters stand on one side of it. */
export function sidesOfOneWrong(run: string): readonly (readonly string[])[] {
  const bounds = [
    ...Array.from({ length: run.length }, (_, at) => at).filter((at) => at === 0 || isBase(run.charCodeAt(at))),
    run.length,
  ];
  const count = bounds.length - 1;
  if (count > mostCharacters) return [];
  return Array.from({ length: count }, (_, wrong) => ({ wrong, beside: Math.max(wrong, count - wrong - 1) }))
    .filter(({ beside }) => beside >= leastBeside)
    .map(({ wrong }) => [run.slice(0, bounds[wrong]), run.slice(bounds[wrong + 1])].filter((side) => side !== ''));
}

function allOf(segment: Segment, conditions: readonly ((levels: Levels) => void)[]): Levels {
  const all = new Levels(segment);
  conditions.forEach((fill, nth) => {
    const here = new Levels(segment);
    fill(here);
    if (nth === 0) all.or(here);
    else all.and(here);
  });
  return all;
}

function lowered(levels: Levels): Levels {
  for (let i = 0; i < levels.best.length; i++) {
    const level = levels.best[i] as number;
    if (level > 0) levels.best[i] = forgiven + ((level & 1) === 0 ? 1 : 0);
  }
  return levels;
}

/** Documents that bear at least one tag of each group; `null` when every document does. */
export function taggedDocuments(segment: Segment, groups: readonly (readonly string[])[]): Uint8Array | null {
  if (groups.length === 0) return null;
  const bearing = groups.map((group) => (here: Levels) => {
    for (const tag of group) here.term(findTerm(segment, tagMark + tag), exact);
  });
  return allOf(segment, bearing).best;
}
