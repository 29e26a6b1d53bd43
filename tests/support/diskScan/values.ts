// Peels what Chromium wraps around stored values, layer by layer: Snappy inside IndexedDB values, zstd and gzip frames.
import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import SnappyJS from 'snappyjs';

const limitBytes = 256 * 1024 * 1024;

function startsWith(bytes: Uint8Array, at: number, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[at + index] === byte);
}

/** Blink puts `FF 11 02` (or `FF 11 03` for a value moved to a blob) before a Snappy body, within the first bytes of a value. */
function* blinkSnappy(bytes: Uint8Array): Generator<Uint8Array> {
  const last = Math.min(bytes.length - 4, 64);
  for (let at = 0; at <= last; at++) {
    if (!(bytes[at] === 0xff && bytes[at + 1] === 0x11 && (bytes[at + 2] === 2 || bytes[at + 2] === 3))) continue;
    try {
      yield SnappyJS.uncompress(bytes.subarray(at + 3));
    } catch {
      // Three bytes that look alike in a value that is not compressed.
    }
  }
}

function* frames(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at + 4 <= bytes.length && at < 64; at++) {
    try {
      if (startsWith(bytes, at, [0x28, 0xb5, 0x2f, 0xfd]))
        yield new Uint8Array(zstdDecompressSync(bytes.subarray(at), { maxOutputLength: limitBytes }));
      if (startsWith(bytes, at, [0x1f, 0x8b, 0x08]))
        yield new Uint8Array(gunzipSync(bytes.subarray(at), { maxOutputLength: limitBytes }));
    } catch {
      // Random bytes that look like a frame's beginning.
    }
  }
}

/** The bytes themselves and every layer that can be peeled off them. */
export function* layersOf(bytes: Uint8Array, depth = 0): Generator<Uint8Array> {
  yield bytes;
  if (depth === 3) return;
  for (const inner of blinkSnappy(bytes)) yield* layersOf(inner, depth + 1);
  for (const inner of frames(bytes)) yield* layersOf(inner, depth + 1);
}
