import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTerms, needlesOf } from '../../../src/redact/find.ts';
import { misreadLetters, nearMatches } from '../../../src/redact/nearMatches.ts';
import { policyOf } from './policyOf.ts';

const needles = needlesOf(policyOf(['Sokhavan', 'Narin']));
const found = (text: string) => findTerms(text, needles, { misread: true }).map(({ from, to }) => text.slice(from, to));

describe('what recognition may have misread', () => {
  it.each([
    'Sokhavon',
    'Sokhavan',
    'Sokbavan',
    'Sokhavn',
    'Sokhaavan',
    'S0khavan',
    'the Sokhavcn family',
    'Narln',
    'Norin',
    'Narim',
  ])('%s is found', (text) => {
    expect(found(text).length).toBeGreaterThan(0);
  });
  it('a short name with a letter wrong is no find inside another word', () => {
    expect(found('NO SHARING ON SOCIAL MEDIA, the marina')).toEqual([]);
  });
  it('a good match does not draw in the letters next to it', () => {
    expect(found('by Sokhavan The others')).toEqual(['Sokhavan']);
  });
  it('plain text is taken at its word', () => {
    expect(findTerms('Sokbavan and Norin', needles)).toEqual([]);
  });
});

/** Edit distance by its definition (Wagner and Fischer 1974), slow and plain. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [
    i,
    ...Array.from({ length: b.length }, (_, j) => (i === 0 ? j + 1 : 0)),
  ]);
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const swap = (rows[i - 1]?.[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      (rows[i] as number[])[j] = Math.min(swap, (rows[i - 1]?.[j] ?? 0) + 1, (rows[i]?.[j - 1] ?? 0) + 1);
    }
  return rows[a.length]?.[b.length] ?? 0;
}

describe('near matches', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 5, maxLength: 12 });
  it('are within the allowed number of wrong letters, and there is one wherever the text holds one', () => {
    fc.assert(
      fc.property(letters, fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 20 }), (sought, text) => {
        const allowed = misreadLetters(sought.length);
        const places = nearMatches(text, sought);
        for (const { at, length } of places) expect(distance(sought, text.slice(at, at + length))).toBeLessThanOrEqual(allowed);
        let holds = false;
        for (let from = 0; from < text.length; from++)
          for (let to = from + 1; to <= text.length; to++) holds ||= distance(sought, text.slice(from, to)) <= allowed;
        expect(places.length > 0).toBe(holds);
      }),
      { numRuns: 300 },
    );
  });
});
