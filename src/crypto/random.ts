import type { Bytes } from './encoding.ts';

/** Web Crypto gives at most this many bytes a call. */
const mostPerCall = 65_536;

export function randomBytes(length: number): Bytes {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += mostPerCall) crypto.getRandomValues(bytes.subarray(at, at + mostPerCall));
  return bytes;
}
