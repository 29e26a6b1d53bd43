// RFC 8032 section 7.1, and what a device's signature promises.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex, utf8 } from '../../../src/crypto/encoding.ts';
import { createSigningKeyPair, publicKeyBytes, sign, signingKey, verify, verifyingKey } from '../../../src/crypto/sign.ts';
import { flipBit, hexBytes } from './hexBytes.ts';

const vectors = [
  [
    '1',
    '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '2',
    '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    '3',
    'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
] as const;

async function newDevice() {
  const { seed, publicKey } = await createSigningKeyPair();
  const verifying = await verifyingKey(publicKey);
  if (verifying === null) throw new Error('a fresh public key was not taken');
  return { seed, publicKey, signing: await signingKey(seed), verifying };
}

describe('Ed25519', () => {
  it.each(vectors)('agrees with RFC 8032, test %s', async (_, seed, publicKey, message, signature) => {
    expect(toHex(await publicKeyBytes(hexBytes(seed)))).toBe(publicKey);
    expect(toHex(await sign(await signingKey(hexBytes(seed)), hexBytes(message)))).toBe(signature);
    const key = await verifyingKey(hexBytes(publicKey));
    expect(key !== null && (await verify(key, hexBytes(signature), hexBytes(message)))).toBe(true);
  });

  it('a signature does not fit with one bit changed, in it or in what it signs', async () => {
    const device = await newDevice();
    const message = utf8('entry 12');
    const signature = await sign(device.signing, message);
    for (let bit = 0; bit < 512; bit += 1) expect(await verify(device.verifying, flipBit(signature, bit), message)).toBe(false);
    for (let bit = 0; bit < 64; bit += 1) expect(await verify(device.verifying, signature, flipBit(message, bit))).toBe(false);
    expect(await verify(device.verifying, signature.subarray(0, 63), message)).toBe(false);
    expect(await verify((await newDevice()).verifying, signature, message)).toBe(false);
  });

  it('whatever a device signs, its public key confirms', async () => {
    const device = await newDevice();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (message) => {
        expect(await verify(device.verifying, await sign(device.signing, message), message)).toBe(true);
      }),
    );
  });

  it('the signing key cannot be taken out again, and bytes of another length are no public key', async () => {
    const { signing } = await newDevice();
    expect(signing.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('pkcs8', signing)).rejects.toThrow();
    expect(await verifyingKey(new Uint8Array(31))).toBeNull();
  });
});
