// A piece of a text around the first match, with the matches in it.
import type { SearchHit } from '../api.ts';
import { matchPositions } from '../search/matchPositions.ts';
import type { SearchedText } from './searchDocument.ts';

export type Excerpt = Pick<SearchHit, 'field' | 'excerpt' | 'matches' | 'excerptFrom'>;

/** UTF-16 units before the first match and altogether. */
const lead = 60;
const length = 240;

/** From the first of the texts in which the query's words stand; null where they stand in none. */
export function findExcerpt(texts: readonly SearchedText[], query: string): Excerpt | null {
  for (const text of texts) {
    const matches = matchPositions(text.text, query);
    if (matches.length > 0) return cutExcerpt(text, matches);
  }
  return null;
}

export const firstWords = (texts: readonly SearchedText[]): Excerpt =>
  cutExcerpt(texts[0] ?? { field: '', text: '', isLong: false }, []);

/** Of several names, the one that was found: each stands on its own line. */
function lineAt(text: string, at: number): { readonly from: number; readonly to: number } {
  const end = text.indexOf('\n', at);
  return { from: at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1, to: end < 0 ? text.length : end };
}

function cutExcerpt({ field, text, isLong }: SearchedText, matches: Excerpt['matches']): Excerpt {
  const line = isLong ? { from: 0, to: text.length } : lineAt(text, matches[0]?.from ?? 0);
  const begin = Math.max(line.from, (matches[0]?.from ?? 0) - lead);
  const from = begin === line.from ? begin : startOfWord(text, begin);
  const to = wholeCharacter(text, Math.min(line.to, from + length));
  return {
    field,
    excerpt: text.slice(from, to),
    excerptFrom: from,
    matches: matches
      .filter((match) => match.from >= from && match.to <= to)
      .map((match) => ({ from: match.from - from, to: match.to - from })),
  };
}

/** After the next blank where one is near, never within a surrogate pair. */
function startOfWord(text: string, at: number): number {
  if (at === 0) return 0;
  const blank = text.slice(at, at + 20).search(/\s/);
  return wholeCharacter(text, blank < 0 ? at : at + blank + 1);
}

const wholeCharacter = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
};
