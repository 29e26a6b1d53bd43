import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sniffMediaType } from '../../../src/domain/mediaType.ts';

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part)));

describe('what a file is', () => {
  it('is an executable, whatever it is called', () => {
    expect(sniffMediaType(bytes('MZ', [0x90, 0]))).toBe('application/x-executable');
    expect(sniffMediaType(bytes([0x7f], 'ELF'))).toBe('application/x-executable');
  });

  it.each([
    ['application/x-empty', bytes('')],
    ['application/pdf', bytes('%PDF-1.7\n')],
    ['application/pdf', bytes('\n\n junk before the header %PDF-1.4')],
    ['image/png', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a])],
    ['image/jpeg', bytes([0xff, 0xd8, 0xff, 0xe1])],
    ['image/webp', bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8 ')],
    ['audio/wav', bytes('RIFF', [1, 2, 3, 4], 'WAVEfmt ')],
    ['image/heic', bytes([0, 0, 0, 24], 'ftypheic')],
    ['video/mp4', bytes([0, 0, 0, 24], 'ftypisom')],
    ['application/zip', bytes('PK', [3, 4])],
    ['application/octet-stream', bytes([0xff, 0xfe, 0x41, 0x00])],
    ['application/octet-stream', bytes('text with a zero', [0])],
    ['application/octet-stream', bytes([0xc3, 0x28])],
  ])('%s is seen in its bytes', (mediaType, head) => expect(sniffMediaType(head)).toBe(mediaType));

  it('is text for whatever is well-formed UTF-8, even when cut in the middle of a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(3), (text, cut) => {
        const encoded = new TextEncoder().encode(`. ${text}`.replaceAll('\0', ''));
        const head = encoded.subarray(0, Math.max(1, encoded.length - cut));
        fc.pre(!text.includes('%PDF-') && !text.startsWith('ftyp', 2));
        expect(sniffMediaType(head)).toBe('text/plain');
      }),
    );
  });
});
