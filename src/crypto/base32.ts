// Crockford's base32: no I, L, O or U, so that a code read aloud or copied by hand comes back as it was.
import type { Bytes } from './encoding.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const misread: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** Whole groups of five bits only: the length must be a multiple of 5 bytes. */
export function toBase32(bytes: Uint8Array): string {
  if (bytes.length % 5 !== 0) throw new Error('base32 here takes multiples of 5 bytes');
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    held += 8;
    while (held >= 5) {
      held -= 5;
      text += alphabet[(bits >> held) & 31];
    }
    bits &= (1 << held) - 1;
  }
  return text;
}

/** Null when a character is none of the alphabet, in either case, or when bits are left over. */
export function fromBase32(text: string): Bytes | null {
  if (text.length % 8 !== 0) return null;
  const bytes = new Uint8Array((text.length / 8) * 5);
  let at = 0;
  let bits = 0;
  let held = 0;
  for (const character of text) {
    const value = base32Value(character);
    if (value === null) return null;
    bits = (bits << 5) | value;
    held += 5;
    if (held >= 8) {
      held -= 8;
      bytes[at] = bits >> held;
      at += 1;
    }
    bits &= (1 << held) - 1;
  }
  return bytes;
}

export function base32Value(character: string): number | null {
  const upper = character.toUpperCase();
  const value = alphabet.indexOf(misread[upper] ?? upper);
  return upper.length === 1 && value >= 0 ? value : null;
}

export const base32Character = (value: number): string => alphabet[value & 31] ?? '';

export const inGroupsOfFour = (text: string): string => (text.match(/.{1,4}/g) ?? []).join('-');
