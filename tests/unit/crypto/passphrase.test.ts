import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase32, toBase32 } from '../../../src/crypto/base32.ts';
import { createRecoveryCode, formatRecoveryCode, parseRecoveryCode, secretBytes } from '../../../src/crypto/passphrase.ts';

const secrets = fc.uint8Array({ minLength: 20, maxLength: 20 });
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('a recovery code', () => {
  it('with one wrong character is never taken', () => {
    fc.assert(
      fc.property(secrets, fc.nat({ max: 35 }), fc.nat({ max: 31 }), (secret, at, value) => {
        const characters = [...formatRecoveryCode(secret).replaceAll('-', '')];
        fc.pre(characters[at] !== alphabet[value]);
        characters[at] = alphabet[value] ?? '';
        expect(parseRecoveryCode(characters.join(''))).toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });

  it('with two characters that changed places is never taken', () => {
    fc.assert(
      fc.property(secrets, fc.nat({ max: 35 }), fc.nat({ max: 35 }), (secret, a, b) => {
        const characters = [...formatRecoveryCode(secret).replaceAll('-', '')];
        fc.pre(characters[a] !== characters[b]);
        [characters[a], characters[b]] = [characters[b] ?? '', characters[a] ?? ''];
        expect(parseRecoveryCode(characters.join(''))).toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(['', 'no', 'U'.repeat(36), `${'0'.repeat(36)}0`, '0'.repeat(35), 'ß'.repeat(36)])('is not found in %j', (text) => {
    expect(parseRecoveryCode(text)).toBeNull();
  });

  it('is taken as people type it: spaces, any case, O for 0, I and L for 1, other dashes', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const code = formatRecoveryCode(secret);
        for (const typed of [
          code,
          code.toLowerCase(),
          code.replaceAll('-', ' '),
          ` ${code.replaceAll('-', '')}\n`,
          code.replaceAll('0', 'o').replaceAll('1', 'l'),
          code.replaceAll('0', 'O').replaceAll('1', 'I'),
          code.replaceAll('-', '–'),
        ]) {
          expect(parseRecoveryCode(typed)).toEqual(new Uint8Array(secret));
        }
      }),
    );
  });

  it('is nine groups of four, different each time', () => {
    const codes = Array.from({ length: 50 }, createRecoveryCode);
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(new Set(codes).size).toBe(50);
  });

  it('is this one for these bytes', () => {
    expect(formatRecoveryCode(Uint8Array.from({ length: 20 }, (_, i) => i))).toBe('000G-40R4-0M30-E209-185G-R38E-1W81-24GK-4GYN');
  });
});

describe('a passphrase', () => {
  it('is the same from every keyboard: composed or not, wide or not, with or without a space at its end', () => {
    expect(secretBytes('  caf\u0065\u0301 ')).toEqual(secretBytes('caf\u00e9'));
    expect(secretBytes('ａｂｃ')).toEqual(secretBytes('abc'));
    expect(secretBytes('correct  horse')).not.toEqual(secretBytes('correct horse'));
    expect(secretBytes('Abc')).not.toEqual(secretBytes('abc'));
  });
});

it('base32 comes back as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ minLength: 5, maxLength: 5 })), (groups) => {
      const bytes = Uint8Array.from(groups.flatMap((group) => [...group]));
      expect(fromBase32(toBase32(bytes))).toEqual(bytes);
    }),
  );
});
