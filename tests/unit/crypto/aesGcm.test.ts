// The GCM specification's own test cases 13 to 16 (McGrew and Viega, appendix B), in the form our seals use the primitive.
import { describe, expect, it } from 'vitest';
import { concatBytes } from '../../../src/crypto/encoding.ts';
import { decrypt } from '../../../src/crypto/seal.ts';
import { flipBit, hexBytes } from './hexBytes.ts';

const longKey = 'feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308';
const longPlain =
  'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255';
const longCipher =
  '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad';

const cases = [
  {
    name: '13',
    key: '00'.repeat(32),
    nonce: '00'.repeat(12),
    plain: '',
    aad: '',
    cipher: '',
    tag: '530f8afbc74536b9a963b4f1c4cb738b',
  },
  {
    name: '14',
    key: '00'.repeat(32),
    nonce: '00'.repeat(12),
    plain: '00'.repeat(16),
    aad: '',
    cipher: 'cea7403d4d606b6e074ec5d3baf39d18',
    tag: 'd0d1c8a799996bf0265b98b5d48ab919',
  },
  {
    name: '15',
    key: longKey,
    nonce: 'cafebabefacedbaddecaf888',
    plain: longPlain,
    aad: '',
    cipher: longCipher,
    tag: 'b094dac5d93471bdec1a502270e3cc6c',
  },
  {
    name: '16',
    key: longKey,
    nonce: 'cafebabefacedbaddecaf888',
    plain: longPlain.slice(0, 120),
    aad: 'feedfacedeadbeeffeedfacedeadbeefabaddad2',
    cipher: longCipher.slice(0, 120),
    tag: '76fc6ece0f4e1768cddf8853bb2d551b',
  },
] as const;

describe('AES-256-GCM', () => {
  it.each(cases)('opens test case $name of the specification, and not with one bit changed', async (vector) => {
    const key = await crypto.subtle.importKey('raw', hexBytes(vector.key), 'AES-GCM', false, ['decrypt']);
    const algorithm = { name: 'AES-GCM', iv: hexBytes(vector.nonce), additionalData: hexBytes(vector.aad), tagLength: 128 };
    const sealed = concatBytes(hexBytes(vector.cipher), hexBytes(vector.tag));
    expect(await decrypt(algorithm, key, sealed)).toEqual(hexBytes(vector.plain));
    for (let bit = 0; bit < sealed.length * 8; bit += 1) expect(await decrypt(algorithm, key, flipBit(sealed, bit))).toBeNull();
  });
});
