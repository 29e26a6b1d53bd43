// RFC 5869 (HKDF), and what a key slot and the derived keys promise.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex, utf8 } from '../../../src/crypto/encoding.ts';
import { randomBytes } from '../../../src/crypto/random.ts';
import { associated, open, seal } from '../../../src/crypto/seal.ts';
import { createVaultKey, deriveKeys, hkdf, hkdfKey, unwrapVaultKey, wipe, wrapVaultKey } from '../../../src/crypto/vaultKey.ts';
import { flipBit, hexBytes } from './hexBytes.ts';

describe('HKDF-SHA-256', () => {
  it.each([
    [
      '1',
      '0b'.repeat(22),
      '000102030405060708090a0b0c',
      'f0f1f2f3f4f5f6f7f8f9',
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    ],
    ['3', '0b'.repeat(22), '', '', '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8'],
  ])('agrees with RFC 5869, case %s', async (_, secret, salt, info, expected) => {
    const root = await hkdfKey(hexBytes(secret));
    const bits = await crypto.subtle.deriveBits(hkdf(hexBytes(info), hexBytes(salt)), root, 42 * 8);
    expect(toHex(new Uint8Array(bits))).toBe(expected);
  });
});

describe('a key slot', () => {
  const place = associated('slot', 0);

  it('does not open with another secret, for another slot, or with one bit changed', async () => {
    const [vaultKey, kek] = [createVaultKey(), randomBytes(32)];
    const wrapped = await wrapVaultKey(vaultKey, kek, place);
    expect(await unwrapVaultKey(wrapped, randomBytes(32), place)).toBeNull();
    expect(await unwrapVaultKey(wrapped, kek, associated('slot', 1))).toBeNull();
    for (let bit = 0; bit < wrapped.length * 8; bit += 1) {
      expect(await unwrapVaultKey(flipBit(wrapped, bit), kek, place)).toBeNull();
    }
  });

  it('gives back the vault key, in memory of its own', async () => {
    const [vaultKey, kek] = [createVaultKey(), randomBytes(32)];
    const unwrapped = await unwrapVaultKey(await wrapVaultKey(vaultKey, kek, place), kek, place);
    expect(unwrapped).toEqual(vaultKey);
    expect(unwrapped?.buffer.byteLength).toBe(32);
  });

  it('does not take a sealed value of another length for a vault key', async () => {
    const kek = randomBytes(32);
    expect(await unwrapVaultKey(await wrapVaultKey(randomBytes(16), kek, place), kek, place)).toBeNull();
  });
});

describe('derived keys', () => {
  it('cannot be exported', async () => {
    const keys = await deriveKeys(createVaultKey());
    for (const key of Object.values(keys)) {
      expect(key.extractable).toBe(false);
      await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
    }
  });

  it('do not open each other’s seals, and are the same from the same vault key', async () => {
    const vaultKey = createVaultKey();
    const [keys, again] = [await deriveKeys(vaultKey), await deriveKeys(vaultKey)];
    const place = associated('row', 1);
    const sealed = await seal(keys.journal, utf8('x'), place);
    for (const [purpose, key] of Object.entries(again)) {
      if (key.algorithm.name !== 'AES-GCM') continue;
      expect((await open(key, sealed, place)) !== null).toBe(purpose === 'journal');
    }
  });

  it('differ wherever the vault key differs', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 255 }), async (bit) => {
        const vaultKey = createVaultKey();
        const sealed = await seal((await deriveKeys(vaultKey)).heads, utf8('x'), utf8(''));
        expect(await open((await deriveKeys(flipBit(vaultKey, bit))).heads, sealed, utf8(''))).toBeNull();
      }),
      { numRuns: 20 },
    );
  });
});

it('wiping leaves nothing of a key', () => {
  const [one, other] = [createVaultKey(), randomBytes(7)];
  wipe(one, other);
  expect([...one, ...other].every((byte) => byte === 0)).toBe(true);
});
