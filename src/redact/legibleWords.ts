// The words of a finished page that an eye can read: their letters show on the canvas after the boxes were burned.
import type { Box } from '../domain/fields.ts';
import type { PixelBox, Sheet } from './pageBoxes.ts';
import { toPixels, turnedBack } from './pageBoxes.ts';
import { type Measure, type SurvivingWord, uprightArea } from './searchLayer.ts';

/** Widths as a common font has them: nearer to the truth than letters of one width, and the same for every document. */
export function createMeasure(): Measure {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) throw new Error('No canvas could be had for measuring');
  context.font = '100px sans-serif';
  return (text) => context.measureText(text).width;
}

/** The part of a run's height in which small letters stand. */
const [from, to] = [0.34, 0.76];
const darkUnder = 160;
/** More than this is a cover, not writing. The gate looks for text under covers too, and calls them so from a little more on. */
const coveredFrom = 0.7;

/** Neither hidden (nothing but paper, or nothing but ink) nor under a picture. */
export function legible(
  words: readonly SurvivingWord[],
  pictures: readonly Box[],
  canvas: OffscreenCanvas,
  sheet: Sheet,
): readonly SurvivingWord[] {
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('No canvas could be had for a page');
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return words.filter((word) => {
    const whole = uprightArea(word, sheet);
    const core = { ...word, y: word.y + word.height * from, height: word.height * (to - from) };
    const ink = darkPart(data, canvas.width, toPixels(turnedBack(core, word.turn, sheet), sheet));
    return ink > 0.02 && ink < coveredFrom && !pictures.some((picture) => meet(picture, whole));
  });
}

function darkPart(pixels: Uint8ClampedArray, stride: number, { x, y, width, height }: PixelBox): number {
  let dark = 0;
  for (let row = y; row < y + height; row++)
    for (let column = x; column < x + width; column++) {
      const at = (row * stride + column) * 4;
      if (Math.min(pixels[at] ?? 255, pixels[at + 1] ?? 255, pixels[at + 2] ?? 255) < darkUnder) dark++;
    }
  return dark / Math.max(1, width * height);
}

const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
