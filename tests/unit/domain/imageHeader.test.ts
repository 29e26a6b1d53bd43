import { describe, expect, it } from 'vitest';
import { imageSize } from '../../../src/domain/imageHeader.ts';
import { smallPng } from '../../support/smallPng.ts';

const bytes = (...parts: readonly (string | number)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...part].map((letter) => letter.charCodeAt(0)))));

/** A JPEG's first segments: EXIF with this orientation, then a frame of 4000 × 3000. */
const exif = ['Exif', 0, 0, 'II', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0];
const frame = [0xff, 0xc0, 0, 17, 8, 0x0b, 0xb8, 0x0f, 0xa0, 3];
const jpeg = (orientation: number) => bytes(0xff, 0xd8, 0xff, 0xe1, 0, 34, ...exif, orientation, 0, 0, 0, 0, 0, 0, 0, ...frame);

describe('the size of a picture from its head', () => {
  it('that is cut, empty or noise is not known, and nothing is thrown', () => {
    expect(imageSize(new Uint8Array())).toBeNull();
    expect(imageSize(jpeg(1).slice(0, 30))).toBeNull();
    expect(imageSize(Uint8Array.from({ length: 400 }, (_, index) => (index * 73 + 129) % 256))).toBeNull();
  });

  it('is read without decoding, however large it says it is', () => {
    expect(imageSize(smallPng(20_000, 20_000).subarray(0, 64))).toEqual({ width: 20_000, height: 20_000 });
  });

  it('is turned as the camera was held', () => {
    expect(imageSize(jpeg(1))).toEqual({ width: 4000, height: 3000 });
    expect(imageSize(jpeg(6))).toEqual({ width: 3000, height: 4000 });
  });

  it('is known for WebP and GIF', () => {
    const extended = bytes('RIFF', 0, 0, 0, 0, 'WEBP', 'VP8X', 10, 0, 0, 0, 0, 0, 0, 0, 0x3f, 0x06, 0, 0xaf, 0x04, 0);
    expect(imageSize(extended)).toEqual({ width: 1600, height: 1200 });
    expect(imageSize(bytes('GIF89a', 0x40, 0x01, 0xf0, 0, 0, 0, 0, 0, 0, 0))).toEqual({ width: 320, height: 240 });
  });
});
