// Padmé against the algorithm as its paper states it (PURBs, algorithm 1), in whole numbers of any size.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { padme } from '../../../src/crypto/padding.ts';

/** L ↦ (L + mask) with the last E − S bits cleared, E = ⌊log2 L⌋, S = ⌊log2 E⌋ + 1. */
function padmeOfThePaper(length: bigint): bigint {
  const bits = (value: bigint) => value.toString(2).length;
  const e = BigInt(bits(length) - 1);
  const s = BigInt(bits(e));
  const mask = (1n << (e - s)) - 1n;
  return (length + mask) & ~mask;
}

describe('Padmé', () => {
  it.each([
    [0, 0],
    [1, 1],
    [2, 2],
    [7, 7],
    [8, 8],
    [9, 10],
    [100, 104],
    [1_000, 1_024],
    [1_025, 1_088],
    [1_000_000, 1_015_808],
    [5 * 1024 * 1024 + 1, 5 * 1024 * 1024 + 128 * 1024],
    [2 ** 32 + 1, 2 ** 32 + 2 ** 26],
  ])('makes %d bytes %d', (length, padded) => {
    expect(padme(length)).toBe(padded);
  });

  it('is the algorithm of the paper for every length', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 4, max: 100_000 }), fc.integer({ min: 4, max: 2 ** 50 })), (length) => {
        expect(BigInt(padme(length))).toBe(padmeOfThePaper(BigInt(length)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is exact on both sides of every power of two', () => {
    for (let exponent = 3; exponent < 50; exponent += 1) {
      for (const length of [2 ** exponent - 1, 2 ** exponent, 2 ** exponent + 1]) {
        expect(BigInt(padme(length))).toBe(padmeOfThePaper(BigInt(length)));
      }
    }
  });

  it('adds at most 12 %, never takes away, and pads a padded length no further', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 31 - 1 }), (length) => {
        expect(padme(length)).toBeGreaterThanOrEqual(length);
        expect(padme(length)).toBeLessThanOrEqual(length * 1.12);
        expect(padme(padme(length))).toBe(padme(length));
      }),
    );
  });
});
