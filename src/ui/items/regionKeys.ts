// Drawing a rectangle with the arrow keys: alone they move it, with Shift they make it larger or smaller. Pure.
import type { Box } from '../../domain/fields.ts';
import { type Size, type Turn, turnedBox, turnedSize, uprightBox } from './turning.ts';

interface ArrowPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const stepPx = 16;
const finePx = 2;
const leastPx = 16;

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** In the middle, a third as wide: large enough to be seen, small enough to be moved. */
export const firstRegion = ({ width, height }: Size): Box => ({
  x: width / 3,
  y: height * 0.4,
  width: width / 3,
  height: height / 5,
});

/** The rectangle on the upright page after a key that was pressed on the turned one. Alt makes small steps. */
export function movedRegion(
  box: Box,
  { key, shiftKey, altKey }: ArrowPress,
  { turn, size }: { readonly turn: Turn; readonly size: Size },
): Box {
  const [x, y] = ways[key] ?? [0, 0];
  const by = altKey ? finePx : stepPx;
  const page = turnedSize(size, turn);
  const seen = turnedBox(box, size, turn);
  const next = shiftKey
    ? {
        ...seen,
        width: between(leastPx, seen.width + x * by, page.width - seen.x),
        height: between(leastPx, seen.height + y * by, page.height - seen.y),
      }
    : {
        ...seen,
        x: between(0, seen.x + x * by, page.width - seen.width),
        y: between(0, seen.y + y * by, page.height - seen.height),
      };
  return uprightBox(next, size, turn);
}

const between = (least: number, value: number, most: number): number => Math.max(Math.min(least, most), Math.min(most, value));
