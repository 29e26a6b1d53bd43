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
  for (const { field, text } of texts) {
    const matches = matchPositions(text, query);
    if (matches.length > 0) return cutExcerpt(field, text, matches);
  }
  return null;
}

export const firstWords = (texts: readonly SearchedText[]): Excerpt =>
  cutExcerpt(texts[0]?.field ?? '', texts[0]?.text ?? '', []);

function cutExcerpt(field: string, text: string, matches: Excerpt['matches']): Excerpt {
  const from = startOfWord(text, Math.max(0, (matches[0]?.from ?? 0) - lead));
  const to = wholeCharacter(text, Math.min(text.length, from + length));
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
