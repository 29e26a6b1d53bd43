import { expect, it } from 'vitest';
import { readableTo } from '../../../../src/ui/items/readableTo.ts';

it('a document that lost its end can be read up to there; one with holes cannot be said so of', () => {
  expect(readableTo(10, [8, 9, 10])).toBe(7);
  expect(readableTo(3, [1, 2, 3])).toBe(0);
  expect(readableTo(10, [4, 9, 10])).toBeNull();
});
