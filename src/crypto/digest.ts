// Hashes: of bytes that are at hand (Web Crypto, native speed), of bytes that stream by (libsodium), and keyed ones as names.
import sodium from 'libsodium-wrappers-sumo';
import type { Bytes } from './encoding.ts';
import { ownBytes, toBase64url, toHex } from './encoding.ts';
import { associated } from './seal.ts';

/** So many bytes are hashed here sooner than Web Crypto's thread could be asked. */
const mostHere = 16 * 1024;
let isSodiumReady = false;
void sodium.ready.then(() => {
  isSodiumReady = true;
});

export const sha256 = async (bytes: Uint8Array): Promise<Bytes> =>
  isSodiumReady && bytes.length <= mostHere ? new Uint8Array(sodium.crypto_hash_sha256(bytes)) : digest('SHA-256', bytes);
export const sha512 = (bytes: Uint8Array): Promise<Bytes> => digest('SHA-512', bytes);
/** Broken, and only for seeking out names that somebody hashed with it. */
export const sha1 = (bytes: Uint8Array): Promise<Bytes> => digest('SHA-1', bytes);
/** 64 lower-case hexadecimal digits. */
export const sha256Hex = async (bytes: Uint8Array): Promise<string> => toHex(await sha256(bytes));
export const sha512Hex = async (bytes: Uint8Array): Promise<string> => toHex(await sha512(bytes));

const digest = async (name: 'SHA-1' | 'SHA-256' | 'SHA-512', bytes: Uint8Array): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest(name, ownBytes(bytes)));

export interface RunningHash {
  update(bytes: Uint8Array): void;
  /** The hash of all that came. Ends the hash: neither call may follow. */
  finish(): Bytes;
}

/** SHA-256 over bytes that come piece by piece, in constant memory. Always `finish` it: its state lies in WebAssembly memory. */
export async function streamSha256(): Promise<RunningHash> {
  await sodium.ready;
  const state = sodium.crypto_hash_sha256_init();
  return {
    update: (bytes) => sodium.crypto_hash_sha256_update(state, bytes),
    finish: () => new Uint8Array(sodium.crypto_hash_sha256_final(state)),
  };
}

/** SHA-512, the same way. */
export async function streamSha512(): Promise<RunningHash> {
  await sodium.ready;
  const state = sodium.crypto_hash_sha512_init();
  return {
    update: (bytes) => sodium.crypto_hash_sha512_update(state, bytes),
    finish: () => new Uint8Array(sodium.crypto_hash_sha512_final(state)),
  };
}

/** BLAKE2b (RFC 7693) with 64 bytes, unkeyed. */
export async function blake2b512(bytes: Uint8Array): Promise<Bytes> {
  await sodium.ready;
  return new Uint8Array(sodium.crypto_generichash(64, bytes, null));
}

export const hmacSha256 = async (key: CryptoKey, bytes: Uint8Array): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.sign('HMAC', key, ownBytes(bytes)));

/** A name that says nothing to who has no key: the first 128 bits of HMAC-SHA-256 over label and bytes, 22 characters of base64url. */
export async function nameOf(namesKey: CryptoKey, label: string, bytes: Uint8Array): Promise<string> {
  const mac = await hmacSha256(namesKey, associated(label, bytes));
  return toBase64url(mac.subarray(0, 16));
}
