// What a PNG or JPEG holds besides its pixels, and whether the gate knows every part of it.
import { unzlibSync } from 'fflate';

export interface PictureParts {
  readonly parts: readonly { readonly channel: string; readonly place: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
  /** Parts that the gate does not know how to read whole. */
  readonly doubts: readonly string[];
}

const silentChunks: ReadonlySet<string> = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'pHYs',
  'sBIT',
  'bKGD',
]);

/** ISO/IEC 15948. Undefined when the file is damaged. */
export function pngParts(bytes: Uint8Array<ArrayBuffer>): PictureParts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: PictureParts['parts'][number][] = [];
  const doubts: string[] = [];
  const pixels: Uint8Array[] = [];
  let at = 8;
  let type = '';
  while (type !== 'IEND') {
    if (at + 12 > bytes.length) return undefined;
    const length = view.getUint32(at);
    type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const data = bytes.slice(at + 8, at + 8 + length);
    if (data.length !== length) return undefined;
    if (type === 'IDAT') pixels.push(data);
    else if (!silentChunks.has(type))
      parts.push({ channel: `PNG ${type}`, place: `byte ${at}`, bytes: readable(type, data, doubts) });
    at += 12 + length;
  }
  const scan = inflated(joined(pixels));
  if (!scan) return undefined;
  parts.push({ channel: 'pixels', place: 'IDAT', bytes: scan });
  if (at < bytes.length) parts.push({ channel: 'after the end', place: `byte ${at}`, bytes: bytes.slice(at) });
  return { parts, doubts };
}

function readable(type: string, data: Uint8Array<ArrayBuffer>, doubts: string[]): Uint8Array<ArrayBuffer> {
  const text = type === 'zTXt' ? 2 : type === 'iTXt' ? 5 : 0;
  if (text === 0) return data;
  const key = data.indexOf(0);
  if (type === 'iTXt' && data[key + 1] === 0) return data;
  const body = type === 'zTXt' ? key + 2 : data.indexOf(0, data.indexOf(0, key + 3) + 1) + 1;
  const content = inflated(data.slice(body));
  if (!content) doubts.push('a packed PNG text cannot be read');
  return content ? joined([data.slice(0, body), content]) : data;
}

/** ITU T.81. Undefined when the file is damaged. */
export function jpegParts(bytes: Uint8Array<ArrayBuffer>): PictureParts | undefined {
  const parts: PictureParts['parts'][number][] = [];
  const doubts: string[] = [];
  let at = 2;
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) {
      if (at + 2 < bytes.length) parts.push({ channel: 'after the end', place: `byte ${at + 2}`, bytes: bytes.slice(at + 2) });
      return { parts, doubts };
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const data = bytes.slice(at + 4, at + 2 + length);
    if ((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe) {
      parts.push({ channel: marker === 0xfe ? 'JPEG comment' : `JPEG APP${marker - 0xe0}`, place: `byte ${at}`, bytes: data });
      if (hasPicture(data)) doubts.push('a picture is embedded in the metadata');
    }
    at += 2 + length;
    if (marker === 0xda) at = endOfScan(bytes, at);
  }
  return undefined;
}

function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] !== 0xff || bytes[at + 1] === 0 || ((bytes[at + 1] ?? 0) & 0xf8) === 0xd0)) at++;
  return at;
}

function hasPicture(data: Uint8Array): boolean {
  for (let i = 2; i + 2 < data.length; i++) if (data[i] === 0xff && data[i + 1] === 0xd8 && data[i + 2] === 0xff) return true;
  return false;
}

export function inflated(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(unzlibSync(bytes));
  } catch {
    return undefined;
  }
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => {
    whole.set(part, at);
    return at + part.length;
  }, 0);
  return whole;
}
