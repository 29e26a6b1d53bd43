// A finished canvas as image data, written from its pixels alone: nothing of the source's bytes can pass.

/** How the PDF writer and the picture exporter hold an image. */
export type Raster =
  | FlateRaster
  | { readonly kind: 'jpeg'; readonly width: number; readonly height: number; readonly data: Bytes };
export type FlateRaster = {
  readonly kind: 'flate';
  readonly width: number;
  readonly height: number;
  readonly bits: Bits;
  /** PNG-filtered rows in a zlib stream: what both PNG's IDAT and PDF's FlateDecode with predictor 15 hold. */
  readonly data: Bytes;
} & ({ readonly colour: 'gray' | 'rgb' } | { readonly colour: 'indexed'; readonly palette: Bytes });

type Bits = 1 | 2 | 4 | 8;
type Bytes = Uint8Array<ArrayBuffer>;

const jpegQuality = 0.85;

/**
 * Writing becomes 16 grays or a few colours, without loss that an eye could see; where that is larger than `mostBytes`, four grays or
 * fewer colours, then two. Photographs are lossless or JPEG, whichever is smaller.
 */
export async function encodeRaster(canvas: OffscreenCanvas, mostBytes = Number.POSITIVE_INFINITY): Promise<Raster> {
  const { width, height } = canvas;
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('No canvas could be had for a page');
  const image = context.getImageData(0, 0, width, height);
  const pixels = image.data;
  whiten(pixels);
  context.putImageData(image, 0, 0);
  const gray = isGray(pixels);
  const size = { kind: 'flate', width, height } as const;
  if (tones(pixels) <= mostTonesOfWriting) {
    const written = await smallEnough(gray ? grays(pixels, size) : colours(pixels, size), mostBytes);
    if (written) return written;
  }
  const rows = gray ? gray8(pixels, width, height) : rgb8(pixels, width, height);
  const lossless: Raster = { ...size, colour: gray ? 'gray' : 'rgb', bits: 8, data: await deflate(rows) };
  const jpeg = await encodeJpeg(canvas);
  return jpeg.length < lossless.data.length ? { kind: 'jpeg', width, height, data: jpeg } : lossless;
}

const mostTonesOfWriting = 64;

/** The first of the candidates that is small enough, or the last. */
async function smallEnough(candidates: Iterable<() => Promise<Raster>>, mostBytes: number): Promise<Raster | undefined> {
  let last: Raster | undefined;
  for (const make of candidates) {
    last = await make();
    if (last.data.length <= mostBytes) break;
  }
  return last;
}

type Size = Pick<FlateRaster, 'kind' | 'width' | 'height'>;

function* grays(pixels: Uint8ClampedArray, size: Size): Generator<() => Promise<Raster>> {
  for (const bits of [4, 2, 1] as const) {
    const steps = 2 ** bits - 1;
    const levels = Uint8Array.from({ length: 256 }, (_, value) => Math.round((value * steps) / 255));
    yield async () => {
      const rows = packed(size, bits, (at) => levels[lightness(pixels, at * 4)] ?? 0);
      return { ...size, colour: 'gray', bits, data: await deflate(rows) };
    };
  }
}

const lightness = (pixels: Uint8ClampedArray, at: number): number =>
  Math.round(0.3 * (pixels[at] ?? 0) + 0.59 * (pixels[at + 1] ?? 0) + 0.11 * (pixels[at + 2] ?? 0));

/** Each channel in so many steps: the blends between a colour of writing and the paper become few. */
function* colours(pixels: Uint8ClampedArray, size: Size): Generator<() => Promise<Raster>> {
  for (const steps of [5, 3, 1]) {
    const indexed = indexedBy(pixels, steps);
    if (!indexed) continue;
    const bits = bitsFor(indexed.palette.length / 3);
    yield async () => {
      const rows = packed(size, bits, (at) => indexed.indexes[at] ?? 0);
      return { ...size, colour: 'indexed', bits, palette: indexed.palette, data: await deflate(rows) };
    };
  }
  yield* grays(pixels, size);
}

const bitsFor = (colourCount: number): Bits => (colourCount <= 4 ? 2 : colourCount <= 16 ? 4 : 8);

/** Undefined where that gives more than 256 colours. */
function indexedBy(
  pixels: Uint8ClampedArray,
  steps: number,
): { readonly indexes: Uint8Array; readonly palette: Bytes } | undefined {
  const level = Uint8Array.from({ length: 256 }, (_, value) => Math.round((Math.round((value * steps) / 255) * 255) / steps));
  const known = new Map<number, number>();
  const indexes = new Uint8Array(pixels.length / 4);
  for (let i = 0, at = 0; i < indexes.length; i++, at += 4) {
    const colour =
      ((level[pixels[at] ?? 0] ?? 0) << 16) | ((level[pixels[at + 1] ?? 0] ?? 0) << 8) | (level[pixels[at + 2] ?? 0] ?? 0);
    let index = known.get(colour);
    if (index === undefined) {
      index = known.size;
      if (index === 256) return undefined;
      known.set(colour, index);
    }
    indexes[i] = index;
  }
  const palette = new Uint8Array([...known.keys()].flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return { indexes, palette };
}

/** Writing this faint on white is seen by no reader and by no recogniser, only by who stretches the contrast. */
const nearlyWhite = 243;

function whiten(pixels: Uint8ClampedArray): void {
  for (let i = 0; i < pixels.length; i += 4)
    if (Math.min(pixels[i] ?? 0, pixels[i + 1] ?? 0, pixels[i + 2] ?? 0) >= nearlyWhite) pixels.fill(255, i, i + 4);
}

function isGray(pixels: Uint8ClampedArray): boolean {
  for (let i = 0; i < pixels.length; i += 4) if (pixels[i] !== pixels[i + 1] || pixels[i] !== pixels[i + 2]) return false;
  return true;
}

/** How many different grays cover at least a thousandth of the page each: writing has few, a photograph many. */
function tones(pixels: Uint8ClampedArray): number {
  const counts = new Uint32Array(256);
  for (let i = 1; i < pixels.length; i += 4) counts[pixels[i] ?? 0] = (counts[pixels[i] ?? 0] ?? 0) + 1;
  return counts.filter((count) => count > pixels.length / 4 / 1000).length;
}

/** Rows of small numbers, several to a byte. */
function packed({ width, height }: Size, bits: Bits, valueAt: (pixel: number) => number): Bytes {
  const each = 8 / bits;
  const stride = Math.ceil(width / each) + 1;
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * stride + 1 + Math.floor(x / each);
      rows[at] = (rows[at] ?? 0) | (valueAt(y * width + x) << (8 - bits * ((x % each) + 1)));
    }
  return filterUp(rows, stride, height);
}

/** PNG filter 2 where a row repeats much of the one above, otherwise none. */
function filterUp(rows: Uint8Array<ArrayBuffer>, stride: number, height: number): Uint8Array<ArrayBuffer> {
  for (let y = height - 1; y > 0; y--) {
    let same = 0;
    const [at, above] = [y * stride, (y - 1) * stride];
    for (let i = 1; i < stride; i++) if (rows[at + i] === rows[above + i]) same++;
    if (same < stride * 0.5) continue;
    rows[at] = 2;
    for (let i = 1; i < stride; i++) rows[at + i] = (rows[at + i] ?? 0) - (rows[above + i] ?? 0);
  }
  return rows;
}

const gray8 = (pixels: Uint8ClampedArray, width: number, height: number) => subtracted(pixels, width, height, 1);
const rgb8 = (pixels: Uint8ClampedArray, width: number, height: number) => subtracted(pixels, width, height, 3);

/** PNG filter 1 (the difference to the pixel on the left), which suits screens and photographs alike. */
function subtracted(pixels: Uint8ClampedArray, width: number, height: number, channels: 1 | 3): Uint8Array<ArrayBuffer> {
  const stride = width * channels + 1;
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    let at = y * stride;
    rows[at++] = 1;
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 4;
      for (let c = 0; c < channels; c++) rows[at++] = (pixels[from + c] ?? 0) - (x > 0 ? (pixels[from + c - 4] ?? 0) : 0);
    }
  }
  return rows;
}

export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function encodeJpeg(canvas: OffscreenCanvas): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: jpegQuality });
  return plainJpeg(new Uint8Array(await blob.arrayBuffer()));
}

/** SOF0–SOF2, DHT, DQT, DRI: what a picture needs. Everything else in front of the scan is left out. */
const neededMarkers: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2, 0xc4, 0xdb, 0xdd]);

/** The constant JFIF 1.01 segment: square pixels, no thumbnail. */
const jfif = new Uint8Array([0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);

/** A JPEG without its application segments and comments (ITU T.81, annex B). Throws on anything that is not a plain JPEG. */
export function plainJpeg(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const kept: Uint8Array<ArrayBuffer>[] = [bytes.slice(0, 2), jfif];
  let at = 2;
  while (bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const length = 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (neededMarkers.has(bytes[at + 1] ?? 0)) kept.push(bytes.slice(at, at + length));
    at += length;
  }
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8 || bytes[at] !== 0xff) throw new Error('The encoder gave no plain JPEG');
  kept.push(bytes.slice(at));
  return concatenated(kept);
}

export function concatenated(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
