import { describe, expect, it } from 'vitest';
import { type Turn, turnedBox, turnedSize, uprightBox } from '../../../../src/ui/items/turning.ts';

const size = { width: 600, height: 800 };
const box = { x: 10, y: 20, width: 100, height: 30 };

describe('a turned page', () => {
  it.each([0, 90, 180, 270] as Turn[])('gives back the place on the upright page, turned by %i', (turn) => {
    expect(uprightBox(turnedBox(box, size, turn), size, turn)).toEqual(box);
    const { width, height } = turnedSize(size, turn);
    const shown = turnedBox(box, size, turn);
    expect(shown.x + shown.width).toBeLessThanOrEqual(width);
    expect(shown.y + shown.height).toBeLessThanOrEqual(height);
  });

  it('has its top left corner at the top right after a turn to the right', () => {
    expect(turnedBox({ x: 0, y: 0, width: 10, height: 20 }, size, 90)).toEqual({ x: 780, y: 0, width: 20, height: 10 });
  });
});
