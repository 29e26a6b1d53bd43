// FIPS 180-4 examples, RFC 4231 (HMAC), RFC 7693 (BLAKE2b), and the laws of names.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blake2b512,
  hmacSha256,
  nameOf,
  sha256,
  sha256Hex,
  sha512Hex,
  streamSha256,
  streamSha512,
} from '../../../src/crypto/digest.ts';
import { toHex, utf8 } from '../../../src/crypto/encoding.ts';
import { createVaultKey, deriveKeys } from '../../../src/crypto/vaultKey.ts';
import { hexBytes } from './hexBytes.ts';

const millionA = utf8('a'.repeat(1_000_000));
const sha256Vectors = [
  ['no bytes', utf8(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', utf8('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'two blocks',
    utf8('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'),
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
  ['a million letters', millionA, 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
] as const;
const sha512Vectors = [
  [
    'abc',
    utf8('abc'),
    'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
  ],
  [
    'a million letters',
    millionA,
    'e718483d0ce769644e2e42c7bc15b4638e1f98b13b2044285632a803afa973ebde0ff244877ea60a4cb0432ce577c31beb009c5c2c49aa2e4eadb217ad8cc09b',
  ],
] as const;

describe('hashes', () => {
  it.each(sha256Vectors)('SHA-256 of %s is that of the standard, whole and streamed', async (_, bytes, expected) => {
    expect(await sha256Hex(bytes)).toBe(expected);
    const running = await streamSha256();
    running.update(bytes);
    expect(toHex(running.finish())).toBe(expected);
  });

  it.each(sha512Vectors)('SHA-512 of %s is that of the standard, whole and streamed', async (_, bytes, expected) => {
    expect(await sha512Hex(bytes)).toBe(expected);
    const running = await streamSha512();
    running.update(bytes);
    expect(toHex(running.finish())).toBe(expected);
  });

  it('gives the same hash however the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 }), async (pieces) => {
        const running = await streamSha256();
        for (const piece of pieces) running.update(piece);
        expect(running.finish()).toEqual(await sha256(Uint8Array.from(pieces.flatMap((piece) => [...piece]))));
      }),
    );
  });

  it('hashes two streams at once without mixing them', async () => {
    const [one, other] = [await streamSha256(), await streamSha256()];
    one.update(utf8('a'));
    other.update(utf8('x'));
    one.update(utf8('bc'));
    expect(toHex(one.finish())).toBe(sha256Vectors[1][2]);
    expect(other.finish()).toEqual(await sha256(utf8('x')));
  });

  it('BLAKE2b-512 agrees with RFC 7693', async () => {
    expect(toHex(await blake2b512(utf8('abc')))).toBe(
      'ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d17d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923',
    );
    expect(toHex(await blake2b512(utf8('')))).toBe(
      '786a02f742015903c6c6fd852552d272912f4740e15847618a86e217f71f5419d25e1031afee585313896444934eb04b903a685b1448b755d56f701afe9be2ce',
    );
  });

  it.each([
    ['1', '0b'.repeat(20), utf8('Hi There'), 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
    [
      '2',
      toHex(utf8('Jefe')),
      utf8('what do ya want for nothing?'),
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    ],
    ['3', 'aa'.repeat(20), hexBytes('dd'.repeat(50)), '773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe'],
    [
      '6',
      'aa'.repeat(131),
      utf8('Test Using Larger Than Block-Size Key - Hash Key First'),
      '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
    ],
  ])('HMAC-SHA-256 agrees with RFC 4231, case %s', async (_, keyHex, bytes, expected) => {
    const key = await crypto.subtle.importKey('raw', hexBytes(keyHex), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
    expect(toHex(await hmacSha256(key, bytes))).toBe(expected);
  });
});

describe('names', () => {
  it('are 22 safe characters, the same each time, and tell labels, bytes and vaults apart', async () => {
    const { names } = await deriveKeys(createVaultKey());
    const { names: foreign } = await deriveKeys(createVaultKey());
    const name = await nameOf(names, 'blob', utf8('x'));
    expect(name).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(await nameOf(names, 'blob', utf8('x'))).toBe(name);
    const others = await Promise.all([
      nameOf(names, 'blo', utf8('bx')),
      nameOf(names, 'blob', utf8('y')),
      nameOf(foreign, 'blob', utf8('x')),
    ]);
    expect(new Set([name, ...others]).size).toBe(4);
  });
});
