import { createCipheriv, createDecipheriv } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { concatBytes, toHex, utf8 } from '../../../src/crypto/encoding.ts';
import { randomBytes } from '../../../src/crypto/random.ts';
import { associated, insideLength, open, seal, sealWithNonce } from '../../../src/crypto/seal.ts';
import { flipBit, hexBytes } from './hexBytes.ts';

const rawKey = hexBytes('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f');
let key: CryptoKey;
beforeAll(async () => {
  key = await crypto.subtle.importKey('raw', rawKey, 'AES-GCM', false, ['encrypt', 'decrypt']);
});

describe('a sealed value', () => {
  const place = associated('journal', 'device', 7);

  it('does not open with any one bit flipped', async () => {
    const sealed = await seal(key, utf8('she was taken from the bus station'), place);
    for (let bit = 0; bit < sealed.length * 8; bit += 1) expect(await open(key, flipBit(sealed, bit), place)).toBeNull();
  });

  it('does not open truncated, lengthened or empty', async () => {
    const sealed = await seal(key, utf8('x'), place);
    for (let length = 0; length < sealed.length; length += 1)
      expect(await open(key, sealed.subarray(0, length), place)).toBeNull();
    expect(await open(key, concatBytes(sealed, Uint8Array.of(0)), place)).toBeNull();
  });

  it('does not open in another place', async () => {
    const sealed = await seal(key, utf8('x'), place);
    const elsewhere = [
      associated('journal', 'device', 8),
      associated('journal', 'devicf', 7),
      associated('manifest', 'device', 7),
      associated('journal', 'device'),
      associated('journal', 'device', 7, ''),
      associated('journal', 7, 'device'),
      new Uint8Array(0),
    ];
    for (const other of elsewhere) expect(await open(key, sealed, other)).toBeNull();
  });

  it('does not open with another key', async () => {
    const other = await crypto.subtle.importKey('raw', randomBytes(32), 'AES-GCM', false, ['decrypt']);
    expect(await open(other, await seal(key, utf8('x'), place), place)).toBeNull();
  });

  it('gives any noise as null, never as an exception', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (noise) => {
        expect(await open(key, noise, place)).toBeNull();
        expect(await open(key, concatBytes(Uint8Array.of(1), noise), place)).toBeNull();
      }),
    );
  });

  it('comes back as it was, and never looks the same twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5_000 }), fc.string(), async (plain, kind) => {
        const [one, two] = [await seal(key, plain, associated(kind)), await seal(key, plain, associated(kind))];
        expect(await open(key, one, associated(kind))).toEqual(new Uint8Array(plain));
        expect(one).not.toEqual(two);
      }),
    );
  });

  it('does not tell "yes" from a short sentence by its size', async () => {
    const sizes = await Promise.all(['', 'yes', 'no', 'a name of up to sixty bytes'].map((text) => seal(key, utf8(text), place)));
    expect(new Set(sizes.map((sealed) => sealed.length)).size).toBe(1);
  });
});

describe('the format of a sealed value', () => {
  const nonce = hexBytes('a0a1a2a3a4a5a6a7a8a9aaab');
  const place = associated('journal', 'AAAAAAAAAAAAAAAAAAAAAA', 1);
  const vector =
    '01a0a1a2a3a4a5a6a7a8a9aaabe6187c250da46edb0404f4a7077ac0de70ac591092b7426c9c0e26867fab7501d27647ffaf22533d5f9c04c8097a83f9471b464862d01a7e415e0b5ea47085b0712e137608540ece3577198ca6cabcf0';

  it('binds its place as type, length and bytes of each part', () => {
    expect(toHex(associated('ab', 'c', 258, Uint8Array.of(9, 8)))).toBe(
      ['7300000002', '6162', '7300000001', '63', '6e00000008', '0000000000000102', '6200000002', '0908'].join(''),
    );
    expect(() => associated('x', -1)).toThrow();
    expect(() => associated('x', 1.5)).toThrow();
  });

  it('is read by another implementation from the words of its description alone', async () => {
    const sealed = await seal(key, utf8('Holdfast'), place);
    const decipher = createDecipheriv('aes-256-gcm', rawKey, sealed.subarray(1, 13));
    decipher.setAAD(concatBytes(sealed.subarray(0, 1), place)).setAuthTag(sealed.subarray(-16));
    const inside = Buffer.concat([decipher.update(sealed.subarray(13, -16)), decipher.final()]);
    expect(inside.length).toBe(64);
    expect(inside.readUInt32BE(0)).toBe(8);
    expect(inside.subarray(4, 12).toString()).toBe('Holdfast');
    expect(inside.subarray(12).every((byte) => byte === 0)).toBe(true);
  });

  it('is this vector for this key, nonce and place', async () => {
    const sealed = await sealWithNonce(key, utf8('Holdfast'), place, nonce);
    expect(toHex(sealed)).toBe(vector);
  });

  it('is refused where another writer padded in another way', async () => {
    const inside = new Uint8Array(80);
    new DataView(inside.buffer).setUint32(0, 8);
    const cipher = createCipheriv('aes-256-gcm', rawKey, nonce).setAAD(concatBytes(Uint8Array.of(1), place));
    const body = Buffer.concat([cipher.update(inside), cipher.final(), cipher.getAuthTag()]);
    expect(await open(key, concatBytes(Uint8Array.of(1), nonce, body), place)).toBeNull();
  });

  it('has the lengths of Padmé, and never less than 64 inside', () => {
    expect([0, 60, 61, 100, 1_000, 65_536].map(insideLength)).toEqual([64, 64, 72, 104, 1_024, 67_584]);
  });
});
