// What recognition is given of a canvas: the part that is not blank, as a gray picture without compression (Netpbm's PGM), which
// costs a tenth of the time that a PNG does to write and to read.

export interface Ink {
  readonly x: number;
  readonly y: number;
  readonly picture: Uint8Array<ArrayBuffer>;
}

/** Lighter than this is what `encodeRaster` makes white, so it does not leave. */
const blankFrom = 243;
/** Room around the writing, which recognition wants. */
const marginPx = 24;

/** Undefined for a blank canvas. */
export function inkOf(canvas: OffscreenCanvas): Ink | undefined {
  const { width, height } = canvas;
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('No canvas could be had for recognition');
  const gray = grayOf(context.getImageData(0, 0, width, height).data);
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0; x < width; x++) {
      if ((gray[row + x] ?? 255) >= blankFrom) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  }
  if (bottom < 0) return undefined;
  const [x, y] = [Math.max(0, left - marginPx), Math.max(0, top - marginPx)];
  const [toX, toY] = [Math.min(width, right + 1 + marginPx), Math.min(height, bottom + 1 + marginPx)];
  return { x, y, picture: pgm(gray, width, { x, y, toX, toY }) };
}

function grayOf(pixels: Uint8ClampedArray): Uint8Array {
  const gray = new Uint8Array(pixels.length / 4);
  for (let i = 0, at = 0; i < gray.length; i++, at += 4)
    gray[i] = ((pixels[at] ?? 0) * 77 + (pixels[at + 1] ?? 0) * 151 + (pixels[at + 2] ?? 0) * 28) >> 8;
  return gray;
}

function pgm(
  gray: Uint8Array,
  stride: number,
  { x, y, toX, toY }: { readonly x: number; readonly y: number; readonly toX: number; readonly toY: number },
): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`P5\n${toX - x} ${toY - y}\n255\n`);
  const picture = new Uint8Array(head.length + (toX - x) * (toY - y));
  picture.set(head);
  for (let row = y; row < toY; row++)
    picture.set(gray.subarray(row * stride + x, row * stride + toX), head.length + (row - y) * (toX - x));
  return picture;
}
