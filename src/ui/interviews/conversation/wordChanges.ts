// What a correction changed, word by word as the language splits words; scripts without spaces too.
import { diffArrays } from 'diff';

export interface WordChange {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Two texts that differ almost everywhere are not compared for longer than this. */
const longestMs = 2000;

export function wordChanges(before: string, after: string, locale?: string): readonly WordChange[] {
  const parts = diffArrays(wordsOf(before, locale), wordsOf(after, locale), { timeout: longestMs });
  if (!parts) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  }
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

const wordsOf = (text: string, locale: string | undefined): string[] =>
  Array.from(new Intl.Segmenter(locale, { granularity: 'word' }).segment(text), ({ segment }) => segment);
