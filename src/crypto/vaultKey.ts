// The vault key: random, wrapped once per key slot, and the root of every other key.
import type { Bytes } from './encoding.ts';
import { ownBytes, utf8 } from './encoding.ts';
import { randomBytes } from './random.ts';
import { open, seal } from './seal.ts';

export const vaultKeyBytes = 32;

export const createVaultKey = (): Bytes => randomBytes(vaultKeyBytes);

/** Overwrites raw key bytes that have done their work. Copies that an engine made elsewhere are out of reach. */
export const wipe = (...secrets: readonly Uint8Array[]): void => {
  for (const secret of secrets) secret.fill(0);
};

/** `kek` is the 32 bytes that Argon2id made of a secret; `associatedData` binds the slot's own description. */
export async function wrapVaultKey(vaultKey: Uint8Array, kek: Uint8Array, associatedData: Uint8Array): Promise<Bytes> {
  return seal(await wrappingKey(kek, 'encrypt'), vaultKey, associatedData);
}

/** Null when the secret is wrong or the slot was altered: the two cannot be told apart. */
export async function unwrapVaultKey(wrapped: Uint8Array, kek: Uint8Array, associatedData: Uint8Array): Promise<Bytes | null> {
  const opened = await open(await wrappingKey(kek, 'decrypt'), wrapped, associatedData);
  if (opened === null || opened.length !== vaultKeyBytes) return null;
  const vaultKey = new Uint8Array(opened);
  wipe(opened);
  return vaultKey;
}

const wrappingKey = (kek: Uint8Array, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', ownBytes(kek), 'AES-GCM', false, [use]);

/** AES-256-GCM keys, one for each kind of row. */
const sealingPurposes = [
  'header',
  'device',
  'journal',
  'heads',
  'bodies',
  'manifest',
  'blobRows',
  'search',
  'sealedValues',
] as const;
/** HKDF keys, from which each blob and each backup gets a key of its own. */
const rootPurposes = ['blobs', 'backup'] as const;

export type VaultKeys = Readonly<Record<(typeof sealingPurposes)[number] | (typeof rootPurposes)[number] | 'names', CryptoKey>>;

/** HKDF-SHA-256 (RFC 5869) without salt (the vault key is uniform) and with the info `holdfast v1 ` and the purpose. None can be exported. */
export async function deriveKeys(vaultKey: Uint8Array): Promise<VaultKeys> {
  if (vaultKey.length !== vaultKeyBytes) throw new Error('A vault key has 32 bytes');
  const root = await hkdfKey(vaultKey);
  const entries = await Promise.all([
    ...sealingPurposes.map(async (purpose) => [purpose, await deriveSealingKey(root, info(purpose))] as const),
    ...rootPurposes.map(async (purpose) => [purpose, await deriveRootKey(root, info(purpose))] as const),
    deriveNamesKey(root).then((key) => ['names', key] as const),
  ]);
  return Object.fromEntries(entries) as VaultKeys;
}

const info = (purpose: string): Bytes => utf8(`holdfast v1 ${purpose}`);

export const hkdfKey = (secret: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', ownBytes(secret), 'HKDF', false, ['deriveBits', 'deriveKey']);

export const deriveSealingKey = (root: CryptoKey, infoBytes: Bytes): Promise<CryptoKey> =>
  crypto.subtle.deriveKey(hkdf(infoBytes), root, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

export const hkdf = (infoBytes: Bytes, salt: Bytes = new Uint8Array(0)): HkdfParams => ({
  name: 'HKDF',
  hash: 'SHA-256',
  salt,
  info: infoBytes,
});

async function deriveRootKey(root: CryptoKey, infoBytes: Bytes): Promise<CryptoKey> {
  const bits = new Uint8Array(await crypto.subtle.deriveBits(hkdf(infoBytes), root, 256));
  const key = await hkdfKey(bits);
  wipe(bits);
  return key;
}

const deriveNamesKey = (root: CryptoKey): Promise<CryptoKey> =>
  crypto.subtle.deriveKey(hkdf(info('names')), root, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign']);
