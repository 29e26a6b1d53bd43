import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  concatBytes,
  equalBytes,
  fromBase64,
  fromBase64url,
  fromHex,
  toBase64,
  toBase64url,
  toHex,
  utf8,
  utf8Text,
} from '../../../src/crypto/encoding.ts';
import { randomBytes } from '../../../src/crypto/random.ts';

const bytes = fc.uint8Array({ maxLength: 200 });

describe('encodings', () => {
  it.each(['Zg', 'Zg=', 'Zh==', 'Z===', 'Zg==\n', 'Zm9v!', ' Zm8='])(
    'base64 does not take %j, which it would not have written',
    (text) => {
      expect(fromBase64(text)).toBeNull();
    },
  );
  it.each(['A', 'Zh', 'Zg==', 'Zm9/', 'Zm 9'])('base64url does not take %j', (text) => {
    expect(fromBase64url(text)).toBeNull();
  });
  it.each(['0', 'zz', '0x00', ' 00'])('hexadecimal does not take %j', (text) => {
    expect(fromHex(text)).toBeNull();
  });
  it('bytes that are no UTF-8 are null', () => {
    expect(utf8Text(Uint8Array.of(0xff))).toBeNull();
    expect(utf8Text(Uint8Array.of(0xe1, 0x80))).toBeNull();
  });

  it('come back as they were, and agree with Node’s', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        const plain = new Uint8Array(given);
        const buffer = Buffer.from(plain);
        expect(toHex(plain)).toBe(buffer.toString('hex'));
        expect(toBase64(plain)).toBe(buffer.toString('base64'));
        expect(toBase64url(plain)).toBe(buffer.toString('base64url'));
        expect(fromHex(toHex(plain))).toEqual(plain);
        expect(fromBase64(toBase64(plain))).toEqual(plain);
        expect(fromBase64url(toBase64url(plain))).toEqual(plain);
      }),
    );
  });

  it('text of any script comes back, a byte order mark included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(utf8Text(utf8(text))).toBe(text.toWellFormed());
      }),
    );
    expect(utf8Text(utf8('\ufeffမြန်မာ ខ្មែរ'))).toBe('\ufeffမြန်မာ ខ្មែរ');
  });

  it('encode a megabyte without running out of stack', () => {
    const plain = randomBytes(1_000_003);
    expect(fromBase64(toBase64(plain))).toEqual(plain);
  });

  it('equality and joining are those of the bytes', () => {
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        expect(equalBytes(a, b)).toBe(toHex(a) === toHex(b));
        expect(toHex(concatBytes(a, b))).toBe(toHex(a) + toHex(b));
      }),
    );
  });
});

it('random bytes come in any number and differ', () => {
  expect(randomBytes(0).length).toBe(0);
  const long = randomBytes(200_000);
  expect(long.length).toBe(200_000);
  expect(new Set(long.subarray(-1_000)).size).toBeGreaterThan(200);
  expect(toHex(randomBytes(16))).not.toBe(toHex(randomBytes(16)));
});
