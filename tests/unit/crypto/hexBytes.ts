import { type Bytes, fromHex } from '../../../src/crypto/encoding.ts';

/** Bytes of a vector; spaces are for the eye. */
export function hexBytes(text: string): Bytes {
  const bytes = fromHex(text.replaceAll(/\s/g, ''));
  if (bytes === null) throw new Error('a vector is not hexadecimal');
  return bytes;
}

/** A copy with one bit turned over. */
export function flipBit(bytes: Uint8Array, bit: number): Bytes {
  const copy = new Uint8Array(bytes);
  const at = Math.floor(bit / 8) % copy.length;
  copy[at] = (copy[at] ?? 0) ^ (1 << (bit % 8));
  return copy;
}
