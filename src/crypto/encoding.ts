// Bytes to text and back. Decoders answer null for text that is not of their form; they never throw.

/** Bytes over memory of their own, which Web Crypto, Blob and IndexedDB take without a copy. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** The same bytes, copied only where they lie in shared or WebAssembly memory that Web Crypto does not take. */
export const ownBytes = (bytes: Uint8Array): Bytes => (isOwn(bytes) ? bytes : new Uint8Array(bytes));
const isOwn = (bytes: Uint8Array): bytes is Bytes => bytes.buffer instanceof ArrayBuffer;

const encoder = new TextEncoder();
export const utf8 = (text: string): Bytes => ownBytes(encoder.encode(text));

export function utf8Text(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

export function concatBytes(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Takes the same time wherever the first difference is; the lengths are no secret. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i += 1) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
  return difference === 0;
}

const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += hexOfByte[byte];
  return text;
}

export function fromHex(text: string): Bytes | null {
  if (text.length % 2 !== 0 || !/^[0-9a-fA-F]*$/.test(text)) return null;
  return Uint8Array.from({ length: text.length / 2 }, (_, i) => Number.parseInt(text.slice(2 * i, 2 * i + 2), 16));
}

/** `String.fromCharCode` takes its bytes as arguments, of which engines allow some 65,000. */
const bytesPerCall = 8192;
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += bytesPerCall) {
    binary += String.fromCharCode(...bytes.subarray(at, at + bytesPerCall));
  }
  return btoa(binary);
}

/** RFC 4648, with padding; strict: what `toBase64` would not have written is null. */
export function fromBase64(text: string): Bytes | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const bytes = decodeBase64(text);
  return toBase64(bytes) === text ? bytes : null;
}

/** RFC 4648 section 5, without padding. */
export const toBase64url = (bytes: Uint8Array): string =>
  toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

export function fromBase64url(text: string): Bytes | null {
  if (text.length % 4 === 1 || !/^[A-Za-z0-9_-]*$/.test(text)) return null;
  const bytes = decodeBase64(text.replaceAll('-', '+').replaceAll('_', '/'));
  return toBase64url(bytes) === text ? bytes : null;
}

function decodeBase64(text: string): Bytes {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
