import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearchIndex } from '../../../../src/vault/search/createSearchIndex.ts';
import { indexFromFrames } from '../../../../src/vault/search/indexFromFrames.ts';
import type { SearchDocument, SearchIndex } from '../../../../src/vault/search/types.ts';
import { bruteForce } from './bruteForce.ts';

// Few words, so that documents share them, and words that are close to each other.
const spaced = [
  'sokha',
  'sokhe',
  'sokhalin',
  'soka',
  'đức',
  'duc',
  'السفر',
  'سفر',
  '미얀마',
  '미얀마에서',
  'ሰላም',
  "O'Brien",
  '+855 12 345 678',
  '012345678',
  'A4',
];
const unspaced = [
  'เมียวดี',
  'ทำงาน',
  'น้ำ',
  'ตึก',
  'ព្រះសីហនុ',
  'លក់',
  'ទៅ',
  'မြဝတီ',
  'အလုပ်',
  'ສາມຫຼ່ຽມຄຳ',
  'ນ້ຳ',
  '妙瓦底',
  '我',
  '诈骗',
  '底',
  'ミャンマー',
  'から',
  '𠮷野',
];
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...spaced).map((word) => ` ${word} `),
      fc.constantFrom(...unspaced),
      fc.constantFrom(' ', '. ', '。'),
    ),
    { maxLength: 8 },
  )
  .map((words) => words.join(''));
const document = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  timeMs: fc.integer({ min: 0, max: 5_000 }),
  fields: fc.array(fc.record({ rank: fc.constantFrom('name' as const, 'text' as const), text }), { maxLength: 3 }),
  tags: fc.subarray(['kind:person', 'kind:event', 'case:1']),
});
const step = fc.oneof(
  { weight: 6, arbitrary: document.map((put) => ({ kind: 'put' as const, put })) },
  { weight: 2, arbitrary: fc.constantFrom('a', 'b', 'c', 'd').map((id) => ({ kind: 'remove' as const, id })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'close' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'tidy' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'store' as const }) },
);
const misspelt = fc
  .tuple(fc.constantFrom(...spaced, ...unspaced), fc.nat(), fc.constantFrom('', 'x', 'า'))
  .map(([word, at, by]) => {
    const place = at % word.length;
    return word.slice(0, place) + by + word.slice(place + 1);
  });
const query = fc.record({
  text: fc.oneof(
    text,
    misspelt,
    fc.tuple(misspelt, text).map((parts) => parts.join(' ')),
    text.map((whole) => whole.slice(0, 4)),
  ),
  tags: fc.constantFrom([], [['kind:person']], [['kind:person', 'kind:event'], ['case:1']]),
});

/** Snapshot and back, through bytes alone. */
function reload(index: SearchIndex): SearchIndex {
  const read = indexFromFrames([...index.toFrames()].map(({ bytes }) => bytes.slice()));
  if (!read.ok) throw new Error(read.error.type);
  return read.value;
}

describe('The index answers as one who reads every document', () => {
  it('after any sequence of puts, removals, merges and snapshots', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 20 }),
        fc.array(query, { minLength: 1, maxLength: 6 }),
        async (steps, queries) => {
          const truth = new Map<string, SearchDocument>();
          let index = createSearchIndex();
          for (const one of steps) {
            if (one.kind === 'put') {
              truth.set(one.put.id, one.put);
              index.put(one.put);
            } else if (one.kind === 'remove') {
              truth.delete(one.id);
              index.remove(one.id);
            } else if (one.kind === 'close') index.frameKeys();
            else if (one.kind === 'tidy') await index.tidy();
            else index = reload(index);
          }
          expect(index.size).toBe(truth.size);
          for (const one of queries) {
            const { total, hits } = index.query(one);
            expect(hits.map(({ id }) => id).toSorted(), JSON.stringify(one)).toEqual(
              [...bruteForce(truth.values(), one)].toSorted(),
            );
            expect(total).toBe(hits.length);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('gives the same hits in the same order however the documents came to lie in segments', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(document, { selector: ({ id }) => id }), query, async (documents, one) => {
        const whole = createSearchIndex();
        const pieces = createSearchIndex();
        for (const put of documents) whole.put(put);
        for (const put of documents.toReversed()) {
          pieces.put(put);
          pieces.frameKeys();
        }
        const expected = whole.query(one);
        expect(pieces.query(one)).toEqual(expected);
        await pieces.tidy();
        expect(pieces.query(one)).toEqual(expected);
        expect(reload(pieces).query(one)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('finds every stretch of an unspaced script wherever it is cut out of a text', () => {
    const sentence = fc
      .array(fc.constantFrom(...unspaced.filter((word) => !/[\u0300-\u036f]/.test(word))), { minLength: 1, maxLength: 12 })
      .map((words) => words.join(''));
    fc.assert(
      fc.property(sentence, fc.nat(), fc.nat(), (whole, a, b) => {
        const characters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(whole)].map(
          ({ segment }) => segment,
        );
        const [from, to] = [a % characters.length, b % characters.length].toSorted((x, y) => x - y) as [number, number];
        const index = createSearchIndex();
        index.put({ id: 'a', timeMs: 0, fields: [{ rank: 'text', text: whole }], tags: [] });
        const stretch = characters.slice(from, to + 1).join('');
        expect(index.query({ text: stretch }).total, stretch).toBe(1);
      }),
      { numRuns: 500 },
    );
  });
});
