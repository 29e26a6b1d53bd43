// A PNG of at most 256 colours from one of Chromium's: pictures of screens have few, and the repository stays small.
import { deflateSync, inflateSync } from 'node:zlib';
import { pngFile, pngSignature } from '../pngFile.ts';

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue of each pixel in one number. */
  readonly colours: Uint32Array;
}

export function palettePng(png: Buffer): Buffer {
  const { width, height, colours } = readPng(png);
  const { palette, indexOf } = choosePalette(colours);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = indexOf.get(colours[y * width + x] ?? 0) ?? 0;
  }
  const entries = Buffer.from(palette.flatMap((colour) => channels(colour)));
  return pngFile({ width, height, depth: 8, type: 3 }, [
    ['PLTE', entries],
    ['IDAT', deflateSync(rows, { level: 9, memLevel: 9 })],
  ]);
}

const channels = (colour: number): [number, number, number] => [colour >> 16, (colour >> 8) & 255, colour & 255];

/** Eight bits a channel, not interlaced: what Chromium writes. */
function readPng(png: Buffer): Pixels {
  const data: Buffer[] = [];
  for (let at = pngSignature.length; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const [width, height, type] = [png.readUInt32BE(16), png.readUInt32BE(20), png[25]];
  if (png[24] !== 8 || (type !== 2 && type !== 6) || png[28] !== 0) throw new Error('not a PNG as Chromium writes it');
  const step = type === 6 ? 4 : 3;
  const bytes = unfiltered(inflateSync(Buffer.concat(data)), width * step, height, step);
  const colours = new Uint32Array(width * height);
  for (let i = 0; i < colours.length; i += 1) {
    colours[i] = ((bytes[i * step] ?? 0) << 16) | ((bytes[i * step + 1] ?? 0) << 8) | (bytes[i * step + 2] ?? 0);
  }
  return { width, height, colours };
}

/** The five row filters of the PNG specification, 9.2. */
function unfiltered(raw: Buffer, stride: number, height: number, step: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < step ? 0 : (out[at - step] ?? 0);
      const up = y === 0 ? 0 : (out[at - stride] ?? 0);
      const corner = x < step || y === 0 ? 0 : (out[at - stride - step] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      out[at] = (raw[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

interface Box {
  readonly colours: readonly number[];
  readonly weight: number;
  /** How far its colours lie apart, times how many pixels see it. */
  readonly spread: number;
  readonly channel: number;
}

/** Median cut: the box whose colours lie farthest apart is parted until there are 256. */
function choosePalette(pixels: Uint32Array): { palette: number[]; indexOf: Map<number, number> } {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const boxes = [boxOf([...counts.keys()], counts)];
  while (boxes.length < 256) {
    const widest = boxes.reduce((best, box) => (box.spread > best.spread ? box : best));
    if (widest.colours.length < 2) break;
    boxes.splice(boxes.indexOf(widest), 1, ...parted(widest, counts));
  }
  const indexOf = new Map<number, number>();
  const palette = boxes.map(({ colours }, index) => {
    for (const colour of colours) indexOf.set(colour, index);
    return middle(colours, counts);
  });
  return { palette, indexOf };
}

function boxOf(colours: readonly number[], counts: ReadonlyMap<number, number>): Box {
  const low = [255, 255, 255];
  const high = [0, 0, 0];
  let weight = 0;
  for (const colour of colours) {
    weight += counts.get(colour) ?? 0;
    channels(colour).forEach((value, channel) => {
      low[channel] = Math.min(low[channel] ?? 0, value);
      high[channel] = Math.max(high[channel] ?? 0, value);
    });
  }
  const widths = high.map((value, channel) => value - (low[channel] ?? 0));
  const width = Math.max(...widths);
  return { colours, weight, spread: colours.length < 2 ? 0 : width * Math.sqrt(weight), channel: widths.indexOf(width) };
}

function parted(box: Box, counts: ReadonlyMap<number, number>): Box[] {
  const sorted = [...box.colours].sort((a, b) => (channels(a)[box.channel] ?? 0) - (channels(b)[box.channel] ?? 0));
  let passed = 0;
  let cut = 0;
  while (cut < sorted.length - 1 && passed < box.weight / 2) {
    passed += counts.get(sorted[cut] ?? 0) ?? 0;
    cut += 1;
  }
  return [boxOf(sorted.slice(0, Math.max(1, cut)), counts), boxOf(sorted.slice(Math.max(1, cut)), counts)];
}

function middle(colours: readonly number[], counts: ReadonlyMap<number, number>): number {
  const sums = [0, 0, 0];
  let weight = 0;
  for (const colour of colours) {
    const count = counts.get(colour) ?? 0;
    weight += count;
    channels(colour).forEach((value, channel) => {
      sums[channel] = (sums[channel] ?? 0) + value * count;
    });
  }
  const [red = 0, green = 0, blue = 0] = sums.map((sum) => Math.round(sum / weight));
  return (red << 16) | (green << 8) | blue;
}
