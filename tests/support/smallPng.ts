// Real PNG files of any size, plain in colour, written by hand.
import { deflateSync } from 'node:zlib';
import { pngFile } from './pngFile.ts';

/** One bit a pixel: 20,000 × 20,000 are 50 MB raw and a few kilobytes packed, as an attack would have it. */
export function smallPng(width: number, height: number): Buffer {
  const row = Math.ceil(width / 8) + 1;
  const pixels = Buffer.alloc(row * height);
  for (let y = 0; y < height; y += 1) if (y % 16 < 8) pixels.fill(0xf0, y * row + 1, (y + 1) * row);
  return pngFile({ width, height, depth: 1, type: 0 }, [['IDAT', deflateSync(pixels)]]);
}
