// What a person types to open a vault: a passphrase of their own, or the printed recovery code.
import { base32Character, base32Value, fromBase32, inGroupsOfFour, toBase32 } from './base32.ts';
import type { Bytes } from './encoding.ts';
import { utf8 } from './encoding.ts';
import { randomBytes } from './random.ts';

/** The same bytes from every keyboard: NFKC, no space at either end, UTF-8. */
export const secretBytes = (text: string): Bytes => utf8(text.normalize('NFKC').trim());

/** 160 bits. */
const codeBytes = 20;
const codeCharacters = 32;
/**
 * The check is the number that the 20 bytes are, modulo the largest prime below 2^20, in four characters: it finds every
 * single wrong character and every two characters that changed places, and one in a million of any other mistake passes.
 */
const checkPrime = 1_048_573n;
const checkCharacters = 4;

/** 36 characters in nine groups of four; the last group is the check. */
export const createRecoveryCode = (): string => formatRecoveryCode(randomBytes(codeBytes));

export function formatRecoveryCode(secret: Uint8Array): string {
  if (secret.length !== codeBytes) throw new Error('A recovery code holds 20 bytes');
  return inGroupsOfFour(toBase32(secret) + checkOf(secret));
}

/**
 * The 20 secret bytes of a code as a person typed it: any case, spaces and dashes anywhere, O for 0, I or L for 1. Null
 * when it cannot be a code or its check does not fit.
 */
export function parseRecoveryCode(text: string): Bytes | null {
  const characters = [...text.normalize('NFKC').replace(/[\s\p{Pd}]/gu, '')];
  if (characters.length !== codeCharacters + checkCharacters) return null;
  const secret = fromBase32(characters.slice(0, codeCharacters).join(''));
  if (secret === null) return null;
  const check = characters.slice(codeCharacters).map(base32Value);
  const typed = check.map((value) => (value === null ? '?' : base32Character(value))).join('');
  return typed === checkOf(secret) ? secret : null;
}

function checkOf(secret: Uint8Array): string {
  const number = secret.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const check = Number(number % checkPrime);
  return [15, 10, 5, 0].map((shift) => base32Character(check >> shift)).join('');
}
