// One segment's answer to a query: for each document how well it meets all words, and the best of them.
import { begins, exact, forgiven, Levels } from './levels.ts';
import type { QueryWord } from './readQuery.ts';
import { isForgiving } from './readQuery.ts';
import { findRun } from './runs.ts';
import { findTerm, hasBit, type Segment, tagMark } from './segment.ts';
import { typosOf } from './typos.ts';

export interface Matches {
  /** Sum of the words' levels; 0 for documents that do not match. */
  readonly levels: Uint16Array;
  /** How many of the words stand in name fields. */
  readonly inName: Uint8Array;
}

/** `forgive` also takes words that are one slip away. */
export function evaluate(segment: Segment, words: readonly QueryWord[], forgive: boolean): Matches {
  const levels = new Uint16Array(segment.documentCount);
  const inName = new Uint8Array(segment.documentCount);
  words.forEach((word, nth) => {
    const { best } = levelsOf(segment, word, forgive);
    for (let i = 0; i < levels.length; i++) {
      const level = best[i] as number;
      const before = levels[i] as number;
      if (level === 0 || (nth > 0 && before === 0)) levels[i] = 0;
      else {
        levels[i] = before + level;
        if ((level & 1) === 0) inName[i] = (inName[i] as number) + 1;
      }
    }
  });
  return { levels, inName };
}

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
      if (forgive) addRunTypos(levels, word.text, word.pieces);
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
  groups.forEach((group, nth) => {
    const here = new Levels(levels.segment);
    here.word(group, open && nth === groups.length - 1);
    if (nth === 0) levels.or(here);
    else levels.and(here);
  });
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

/** The whole run as one misspelt word, or each of its pieces present, right or misspelt. */
function addRunTypos(levels: Levels, text: string, pieces: readonly string[]): void {
  pieces.forEach((piece, nth) => {
    const here = new Levels(levels.segment);
    addRun(here, piece);
    if (isForgiving(piece)) addTypos(here, piece);
    for (let i = 0; i < here.best.length; i++) {
      const level = here.best[i] as number;
      if (level > 0) here.best[i] = forgiven + ((level & 1) === 0 ? 1 : 0);
    }
    if (nth === 0) levels.or(here);
    else levels.and(here);
  });
  if (isForgiving(text)) addTypos(levels, text);
}

/** Documents that bear at least one tag of each group; `null` when every document does. */
export function taggedDocuments(segment: Segment, groups: readonly (readonly string[])[]): Uint8Array | null {
  if (groups.length === 0) return null;
  const all = new Levels(segment);
  groups.forEach((group, nth) => {
    const here = new Levels(segment);
    for (const tag of group) here.term(findTerm(segment, tagMark + tag), exact);
    if (nth === 0) all.or(here);
    else all.and(here);
  });
  return all.best;
}
