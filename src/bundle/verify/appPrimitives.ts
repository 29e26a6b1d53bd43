// Verification on the app's own crypto: Web Crypto, and libsodium for BLAKE2b.
import { blake2b512, sha256, sha512 } from '../../crypto/digest.ts';
import { verify, verifyingKey } from '../../crypto/sign.ts';
import type { VerifyPrimitives } from './primitives.ts';

export const appPrimitives: VerifyPrimitives = {
  hashes: { sha256, sha512 },
  blake2b512,
  async verifyEd25519(signature, bytes, publicKey) {
    const key = await verifyingKey(publicKey);
    return key !== null && (await verify(key, signature, bytes));
  },
};
