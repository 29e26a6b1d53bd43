// The four functions verification stands on, brought by whoever verifies: Web Crypto and libsodium in the app, libsodium alone in
// the bundle's own page, Node's crypto in the terminal. Three independent stacks that must agree.
import type { Hashes } from '../bag/buildBag.ts';

export interface VerifyPrimitives {
  readonly hashes: Hashes;
  /** BLAKE2b (RFC 7693), 64 bytes. */
  blake2b512(bytes: Uint8Array): Promise<Uint8Array> | Uint8Array;
  /** Ed25519 (RFC 8032). False for a key or signature that is none. */
  verifyEd25519(signature: Uint8Array, bytes: Uint8Array, publicKey: Uint8Array): Promise<boolean> | boolean;
}
