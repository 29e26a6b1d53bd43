// Verification inside the bundle's own page, where no secure context can be counted on: libsodium with its WebAssembly
// inlined, and a SHA-256 of its own.
import sodium from 'libsodium-wrappers';
import { startSha256 } from '../../crypto/plainSha256.ts';
import type { VerifyPrimitives } from '../verify/primitives.ts';

/** In pieces, so that the page stays alive over large files. */
const stepBytes = 8 * 1024 * 1024;

export async function sodiumPrimitives(): Promise<VerifyPrimitives> {
  await sodium.ready;
  return {
    hashes: {
      async sha256(bytes) {
        const hash = startSha256();
        for (let from = 0; from < bytes.length; from += stepBytes) {
          hash.update(bytes.subarray(from, from + stepBytes));
          await new Promise<void>((resolve) => setTimeout(resolve, 0));
        }
        return hash.finish();
      },
      sha512: (bytes) => sodium.crypto_hash(bytes),
    },
    blake2b512: (bytes) => sodium.crypto_generichash(64, bytes, null),
    verifyEd25519(signature, bytes, publicKey) {
      if (signature.length !== 64 || publicKey.length !== 32) return false;
      return sodium.crypto_sign_verify_detached(signature, bytes, publicKey);
    },
  };
}
