// Search over all pages of the manual: a section is found when it holds every word that was typed.
import type { ManualId } from './manualIds.ts';
import type { ManualPage, ManualSection } from './manualPages.ts';

export interface ManualHit {
  readonly page: ManualId;
  readonly section: string | null;
  readonly pageTitle: string;
  readonly sectionTitle: string;
  readonly excerpt: string;
  /** Ranges of the found words in `excerpt`. */
  readonly matches: readonly Range[];
}
interface Range {
  readonly from: number;
  readonly to: number;
}

const excerptLength = 150;

/** Folded letter by letter, so that every place in the answer is the same place in the text. */
const fold = (text: string): string =>
  [...text]
    .map((letter) =>
      (letter.normalize('NFKD').replace(/\p{M}/gu, '') || letter).toLowerCase().slice(0, letter.length).padEnd(letter.length),
    )
    .join('');

export const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);

/** Where the words stand in a text. A word counts from its beginning, unless its script puts no blanks between words. */
export function findWords(text: string, words: readonly string[]): readonly Range[] {
  const folded = fold(text);
  return words.flatMap((word) => {
    const ranges: Range[] = [];
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      const isInWord =
        /[\p{Script=Latin}\p{Script=Arabic}\p{N}]/u.test(folded[at - 1] ?? '') && !/^\p{Script=Arabic}/u.test(word);
      if (!isInWord) ranges.push({ from: at, to: at + word.length });
    }
    return ranges;
  });
}

/** What a section weighs: in its page's title most, then its own, then in its words. 0 when a word is nowhere. */
function weigh(page: ManualPage, section: ManualSection, words: readonly string[]): number {
  const weights = words.map((word): number => {
    if (section.id === null && findWords(page.title, [word]).length > 0) return 9;
    if (findWords(section.title, [word]).length > 0) return 6;
    if (findWords(section.words, [word]).length > 0) return 1;
    return findWords(page.title, [word]).length > 0 ? 0.5 : 0;
  });
  return weights.includes(0) ? 0 : weights.reduce((sum, weight) => sum + weight, 0);
}

export function searchManual(pages: readonly ManualPage[], text: string): readonly ManualHit[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  return pages
    .flatMap((page) => page.sections.map((section) => ({ page, section, weight: weigh(page, section, words) })))
    .filter(({ weight, section }) => weight > 0.5 * words.length || (weight > 0 && section.id === null))
    .sort((a, b) => b.weight - a.weight)
    .map(({ page, section }) => ({
      page: page.id,
      section: section.id,
      pageTitle: page.title,
      sectionTitle: section.title,
      ...excerptOf(section.words, words),
    }));
}

/** Cut at blanks where that leaves the first found word in; Thai or Chinese has few, and is cut between letters. */
function excerptOf(text: string, words: readonly string[]): Pick<ManualHit, 'excerpt' | 'matches'> {
  const [first] = findWords(text, words).toSorted((a, b) => a.from - b.from);
  const wanted = first ? Math.max(0, first.from - 40) : 0;
  const from = wanted === 0 ? 0 : (blankWithin(text, wanted, first?.from ?? wanted) ?? letterAt(text, wanted));
  const end = from + excerptLength;
  const to = text.length <= end ? text.length : (lastBlankWithin(text, first?.to ?? from, end) ?? letterAt(text, end));
  const excerpt = `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
  return { excerpt, matches: findWords(excerpt, words) };
}

function blankWithin(text: string, from: number, to: number): number | undefined {
  const blank = text.indexOf(' ', from);
  return blank < 0 || blank >= to ? undefined : blank + 1;
}

function lastBlankWithin(text: string, from: number, to: number): number | undefined {
  const blank = text.lastIndexOf(' ', to);
  return blank <= from ? undefined : blank;
}

/** The nearest place before `at` that parts no mark from its letter. */
function letterAt(text: string, at: number): number {
  let place = at;
  while (place > 0 && /^[\p{M}\p{Lm}]/u.test(text.slice(place))) place -= 1;
  return place;
}
