import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sortedPlaces } from '../../../src/vault/lists/presort.ts';
import { Corpus, languages } from '../../support/corpus.ts';

const collatorOf = (locale: string) => new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });

describe('the quick sort of texts', () => {
  test('gives what the collator alone would give, in every script and mixed', () => {
    const corpus = new Corpus(7);
    const texts = Array.from({ length: 3000 }, (_, at) => corpus.text(languages[at % languages.length] as never, 12));
    texts.push('file 10', 'file 9', 'file 009', 'FILE 9', 'fïle 9', '', '-', '10', '9', 'เกาะ', 'กา', 'แก');
    for (const locale of ['en', 'th', 'km', 'zh', 'ar', 'vi']) {
      const { compare } = collatorOf(locale);
      const alone = texts.map((text, at) => ({ text, at })).sort((a, b) => compare(a.text, b.text) || a.at - b.at);
      expect([...sortedPlaces(texts, collatorOf(locale), (a, b) => a - b)], locale).toEqual(alone.map(({ at }) => at));
    }
  });

  test('gives it for any texts at all', () => {
    const { compare } = collatorOf('en');
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 8 }), { maxLength: 40 }), (texts) => {
        const alone = texts.map((text, at) => ({ text, at })).sort((a, b) => compare(a.text, b.text) || a.at - b.at);
        expect([...sortedPlaces(texts, collatorOf('en'), (a, b) => a - b)]).toEqual(alone.map(({ at }) => at));
      }),
      { numRuns: 60 },
    );
  });
});
