import { createDecipheriv, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { blobKey, chunkBytes, chunkOverheadBytes, newChunkPrefix, openChunk, sealChunk } from '../../../src/crypto/chunks.ts';
import { concatBytes, toHex, utf8 } from '../../../src/crypto/encoding.ts';
import { randomBytes } from '../../../src/crypto/random.ts';
import { hkdfKey } from '../../../src/crypto/vaultKey.ts';
import { flipBit, hexBytes } from './hexBytes.ts';

const blobsSecret = hexBytes('202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f');
const id = 'AAAAAAAAAAAAAAAAAAAAAA';
let blobs: CryptoKey;
let key: CryptoKey;
beforeAll(async () => {
  blobs = await hkdfKey(blobsSecret);
  key = await blobKey(blobs, id);
});

describe('a sealed chunk', () => {
  it('does not open with a bit flipped anywhere, or cut short', async () => {
    const sealed = await sealChunk(key, newChunkPrefix(), 3, false, utf8('page one'));
    for (let bit = 0; bit < sealed.length * 8; bit += 1) expect(await openChunk(key, 3, false, flipBit(sealed, bit))).toBeNull();
    for (let length = 0; length < sealed.length; length += 1) {
      expect(await openChunk(key, 3, false, sealed.subarray(0, length))).toBeNull();
    }
  });

  it('does not open under another number, for another blob, or with the last-chunk flag changed', async () => {
    const sealed = await sealChunk(key, newChunkPrefix(), 3, false, utf8('page one'));
    expect(await openChunk(key, 2, false, sealed)).toBeNull();
    expect(await openChunk(key, 4, false, sealed)).toBeNull();
    expect(await openChunk(key, 3, true, sealed)).toBeNull();
    expect(await openChunk(await blobKey(blobs, 'BAAAAAAAAAAAAAAAAAAAAA'), 3, false, sealed)).toBeNull();
    expect(await openChunk(key, 3, false, sealed)).toEqual(utf8('page one'));
  });

  it('comes back as it was, each chunk for itself', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 2_000 }),
        fc.nat({ max: 0xffff_ffff }),
        fc.boolean(),
        async (plain, index, last) => {
          const sealed = await sealChunk(key, newChunkPrefix(), index, last, plain);
          expect(sealed.length).toBe(plain.length + chunkOverheadBytes);
          expect(await openChunk(key, index, last, sealed)).toEqual(new Uint8Array(plain));
        },
      ),
    );
  });

  it('takes no number past 32 bits', async () => {
    await expect(sealChunk(key, newChunkPrefix(), 2 ** 32, false, utf8(''))).rejects.toThrow();
  });
});

describe('a row of chunks', () => {
  const pieces = ['zero', 'one', 'two', 'three', 'four'].map(utf8);
  const sealAll = () => {
    const prefix = newChunkPrefix();
    return Promise.all(pieces.map((piece, index) => sealChunk(key, prefix, index, index === pieces.length - 1, piece)));
  };
  const opensWhole = async (row: readonly Uint8Array[]) =>
    (await Promise.all(row.map((sealed, index) => openChunk(key, index, index === row.length - 1, sealed)))).every(
      (plain) => plain !== null,
    );

  it('opens only whole and in order: any other arrangement fails', async () => {
    const row = await sealAll();
    expect(await opensWhole(row)).toBe(true);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 7 }), async (order) => {
        fc.pre(order.join() !== '0,1,2,3,4');
        expect(await opensWhole(order.map((index) => row[index] ?? randomBytes(40)))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the format of a chunk', () => {
  it('is read by another implementation from the words of its description alone', async () => {
    const sealed = await sealChunk(key, newChunkPrefix(), 258, true, utf8('Holdfast'));
    const subkey = new Uint8Array(hkdfSync('sha256', blobsSecret, '', `holdfast v1 blob ${id}`, 32));
    const nonce = concatBytes(sealed.subarray(1, 8), hexBytes('0000010201'));
    const decipher = createDecipheriv('aes-256-gcm', subkey, nonce).setAAD(Uint8Array.of(1)).setAuthTag(sealed.subarray(-16));
    expect(Buffer.concat([decipher.update(sealed.subarray(8, -16)), decipher.final()]).toString()).toBe('Holdfast');
  });

  it('is this vector for this key, prefix and number', async () => {
    expect(chunkBytes).toBe(262_144);
    expect(toHex(await sealChunk(key, hexBytes('b0b1b2b3b4b5b6'), 1, true, utf8('Holdfast')))).toBe(
      '01b0b1b2b3b4b5b62f7cb276405b91959cde17d3604b8ed9f4fe8027c28fefd6',
    );
  });
});
