// One sealed value: AES-256-GCM (NIST SP 800-38D) over padded bytes, bound to the place it belongs in.
//
//   sealed  = format (1 byte, 0x01) | nonce (12) | ciphertext | tag (16)
//   inside  = length of plain (4 bytes, big-endian) | plain | zero bytes up to max(64, padmé(4 + length))
//   AAD     = format (1 byte) | associated data
import type { Bytes } from './encoding.ts';
import { concatBytes, ownBytes, utf8 } from './encoding.ts';
import { padme } from './padding.ts';
import { randomBytes } from './random.ts';

export const sealFormat = 1;
export const sealNonceBytes = 12;
export const sealTagBytes = 16;
const formatByte = Uint8Array.of(sealFormat);
const lengthBytes = 4;
/** Padmé alone tells short lengths exactly: nothing sealed is shorter than this inside. */
const leastInside = 64;

export const insideLength = (plainLength: number): number => Math.max(leastInside, padme(lengthBytes + plainLength));

/** A fresh random nonce each time: one key seals at most 2^32 values. */
export const seal = (key: CryptoKey, plain: Uint8Array, associatedData: Uint8Array): Promise<Bytes> =>
  sealWithNonce(key, plain, associatedData, randomBytes(sealNonceBytes));

/** The format itself, for test vectors. Using a nonce twice with one key breaks the seal: call `seal`. */
export async function sealWithNonce(
  key: CryptoKey,
  plain: Uint8Array,
  associatedData: Uint8Array,
  nonce: Uint8Array,
): Promise<Bytes> {
  const inside = new Uint8Array(insideLength(plain.length));
  new DataView(inside.buffer).setUint32(0, plain.length);
  inside.set(plain, lengthBytes);
  const ciphertext = await crypto.subtle.encrypt(gcm(ownBytes(nonce), associatedData), key, inside);
  inside.fill(0);
  const sealed = new Uint8Array(1 + sealNonceBytes + ciphertext.byteLength);
  sealed[0] = sealFormat;
  sealed.set(nonce, 1);
  sealed.set(new Uint8Array(ciphertext), 1 + sealNonceBytes);
  return sealed;
}

/** Null when a single bit was altered, when the value belongs in another place, or when it was sealed with another key. */
export async function open(key: CryptoKey, sealed: Uint8Array, associatedData: Uint8Array): Promise<Bytes | null> {
  const nonceEnd = 1 + sealNonceBytes;
  if (sealed[0] !== sealFormat || sealed.length < nonceEnd + leastInside + sealTagBytes) return null;
  const own = ownBytes(sealed);
  const inside = await decrypt(gcm(own.subarray(1, nonceEnd), associatedData), key, own.subarray(nonceEnd));
  if (inside === null) return null;
  const length = new DataView(inside.buffer).getUint32(0);
  return insideLength(length) === inside.length ? inside.subarray(lengthBytes, lengthBytes + length) : null;
}

/** AES-GCM decryption where a failed tag is an answer, not an exception. */
export async function decrypt(algorithm: AesGcmParams, key: CryptoKey, ciphertext: Bytes): Promise<Bytes | null> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, ciphertext));
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'OperationError') return null;
    throw cause;
  }
}

const gcm = (nonce: Bytes, associatedData: Uint8Array): AesGcmParams => ({
  name: 'AES-GCM',
  iv: nonce,
  additionalData: concatBytes(formatByte, associatedData),
  tagLength: sealTagBytes * 8,
});

/**
 * Where a sealed value belongs, without two readings: each part is its type (`s` text, `n` number, `b` bytes), its length in
 * bytes (4, big-endian) and its bytes. Text is UTF-8, a number is a safe integer from 0 in 8 bytes, big-endian.
 */
export const associated = (kind: string, ...parts: readonly (string | number | Uint8Array)[]): Bytes =>
  concatBytes(...[kind, ...parts].flatMap(partOf));

function partOf(part: string | number | Uint8Array): readonly Bytes[] {
  if (typeof part === 'string') return framed('s', utf8(part));
  if (typeof part === 'number') return framed('n', integerBytes(part));
  return framed('b', ownBytes(part));
}

function framed(type: 's' | 'n' | 'b', bytes: Bytes): readonly Bytes[] {
  const head = new Uint8Array(5);
  head[0] = type.charCodeAt(0);
  new DataView(head.buffer).setUint32(1, bytes.length);
  return [head, bytes];
}

function integerBytes(value: number): Bytes {
  if (!Number.isSafeInteger(value) || value < 0) throw new Error('Associated numbers are safe integers from 0');
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}
