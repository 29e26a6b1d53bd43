import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GrowingBytes } from '../../../../src/vault/search/growing.ts';
import { decodePostings, encodePostings } from '../../../../src/vault/search/postings.ts';

const largest = 2 ** 24 - 1;
const entries = fc
  .uniqueArray(fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: 100_000 }), fc.nat({ max: largest })), {
    minLength: 1,
    maxLength: 200,
  })
  .chain((documents) =>
    fc.array(fc.boolean(), { minLength: documents.length, maxLength: documents.length }).map((named) =>
      Uint32Array.from(
        documents.toSorted((a, b) => a - b),
        (document, nth) => (document << 1) | (named[nth] ? 1 : 0),
      ),
    ),
  );

it('A list of documents reads back as it was written, wherever it lies among others', () => {
  fc.assert(
    fc.property(fc.array(entries, { minLength: 1, maxLength: 4 }), (lists) => {
      const out = new GrowingBytes(1);
      const starts = lists.map((list) => {
        const start = out.length;
        encodePostings(list, 0, list.length, out);
        return start;
      });
      const bytes = out.done();
      const into = new Uint32Array(200);
      lists.forEach((list, nth) => {
        const count = decodePostings(bytes, starts[nth] as number, into);
        expect([...into.subarray(0, count)]).toEqual([...list]);
      });
    }),
    { numRuns: 500 },
  );
});

it('A common word costs about six bits a document', () => {
  const every12th = Uint32Array.from({ length: 8_000 }, (_, nth) => (nth * 12 + (nth % 7)) << 1);
  const out = new GrowingBytes();
  encodePostings(every12th, 0, every12th.length, out);
  expect((out.length * 8) / every12th.length).toBeLessThan(6.5);
});
