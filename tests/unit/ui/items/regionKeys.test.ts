import { describe, expect, it } from 'vitest';
import { firstRegion, movedRegion } from '../../../../src/ui/items/regionKeys.ts';

const size = { width: 600, height: 800 };
const press = (key: string, also: { readonly shiftKey?: boolean; readonly altKey?: boolean } = {}) => ({
  key,
  shiftKey: false,
  altKey: false,
  ...also,
});

describe('a region drawn with the arrow keys', () => {
  it('never leaves the page, however often a key is pressed', () => {
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
      for (const shiftKey of [false, true]) {
        let box = firstRegion(size);
        for (let n = 0; n < 200; n += 1) box = movedRegion(box, press(key, { shiftKey }), { turn: 0, size });
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(600);
        expect(box.y + box.height).toBeLessThanOrEqual(800);
        expect(Math.min(box.width, box.height)).toBeGreaterThan(0);
      }
    }
  });
  it('moves by small steps with Alt and grows with Shift', () => {
    const box = firstRegion(size);
    expect(movedRegion(box, press('ArrowRight'), { turn: 0, size }).x).toBe(box.x + 16);
    expect(movedRegion(box, press('ArrowRight', { altKey: true }), { turn: 0, size }).x).toBe(box.x + 2);
    expect(movedRegion(box, press('ArrowDown', { shiftKey: true }), { turn: 0, size }).height).toBe(box.height + 16);
  });
  it('moves as a person sees the page: right on a page turned right is up on the upright one', () => {
    const box = firstRegion(size);
    const moved = movedRegion(box, press('ArrowRight'), { turn: 90, size });
    expect(moved.y).toBeCloseTo(box.y - 16);
    expect(moved.x).toBeCloseTo(box.x);
    expect(moved.width).toBeCloseTo(box.width);
  });
});
