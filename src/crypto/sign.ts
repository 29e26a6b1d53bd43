// Ed25519 (RFC 8032): the key with which a device signs its journal, and with which bundles are signed.
import type { Bytes } from './encoding.ts';
import { concatBytes, fromBase64url, ownBytes } from './encoding.ts';
import { randomBytes } from './random.ts';
import { wipe } from './vaultKey.ts';

export const signatureBytes = 64;
export const publicKeyLength = 32;
export const seedBytes = 32;

/** PKCS #8 of an Ed25519 key (RFC 8410) up to the seed. */
const pkcs8Head = Uint8Array.of(0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20);

export interface SigningKeyPair {
  /** The 32 secret bytes. Seal them, then `wipe` them. */
  readonly seed: Bytes;
  readonly publicKey: Bytes;
}

export async function createSigningKeyPair(): Promise<SigningKeyPair> {
  const seed = randomBytes(seedBytes);
  return { seed, publicKey: await publicKeyBytes(seed) };
}

/** The 32 public bytes that belong to a seed. */
export async function publicKeyBytes(seed: Uint8Array): Promise<Bytes> {
  const jwk = await crypto.subtle.exportKey('jwk', await importSeed(seed, true));
  const publicKey = fromBase64url(jwk.x ?? '');
  if (publicKey?.length !== publicKeyLength) throw new Error('Web Crypto gave no Ed25519 public key');
  return publicKey;
}

/** A key that signs and cannot be exported. */
export const signingKey = (seed: Uint8Array): Promise<CryptoKey> => importSeed(seed, false);

async function importSeed(seed: Uint8Array, extractable: boolean): Promise<CryptoKey> {
  if (seed.length !== seedBytes) throw new Error('An Ed25519 seed has 32 bytes');
  const pkcs8 = concatBytes(pkcs8Head, seed);
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', extractable, ['sign']);
  wipe(pkcs8);
  return key;
}

/** Null when these bytes are no Ed25519 public key. */
export async function verifyingKey(publicKey: Uint8Array): Promise<CryptoKey | null> {
  if (publicKey.length !== publicKeyLength) return null;
  try {
    return await crypto.subtle.importKey('raw', ownBytes(publicKey), 'Ed25519', false, ['verify']);
  } catch {
    return null;
  }
}

/** 64 bytes, the same each time for the same key and bytes. */
export const sign = async (key: CryptoKey, bytes: Uint8Array): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.sign('Ed25519', key, ownBytes(bytes)));

export const verify = async (key: CryptoKey, signature: Uint8Array, bytes: Uint8Array): Promise<boolean> =>
  signature.length === signatureBytes && (await crypto.subtle.verify('Ed25519', key, ownBytes(signature), ownBytes(bytes)));
