import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseIdentifier } from '../../../src/actions/normaliseIdentifier.ts';

test.each([
  ['phone', '+66 (0)81-234', '+66081234'],
  ['phone', '0066 81 234 5678', '+66812345678'],
  ['phone', '၀၉ ၁၂၃', '09123'],
  ['phone', '០៩៧', '097'],
  ['email', ' Someone@Example.ORG ', 'someone@example.org'],
  ['handle', '@Golden_Park', 'golden_park'],
  ['domain', 'https://www.Example.com/path?x=1', 'example.com'],
  ['wallet', '0xABCDEF', '0xabcdef'],
  ['wallet', 'TJRabPrwbZy45sbavfcjinPJC18kjpRTv8', 'TJRabPrwbZy45sbavfcjinPJC18kjpRTv8'],
  ['bankAccount', '123-4 567.89', '123456789'],
  ['vehicle', 'กข 1234', 'กข1234'],
  ['other', '  As It Is ', 'As It Is'],
])('a %s written as %s is compared as %s', (type, written, compared) => {
  expect(normaliseIdentifier(type, written)).toBe(compared);
});

test('what is normalised once stays as it is', () => {
  const types = fc.constantFrom('phone', 'email', 'handle', 'bankAccount', 'vehicle', 'other');
  fc.assert(
    fc.property(types, fc.string({ unit: 'grapheme' }), (type, text) => {
      const once = normaliseIdentifier(type, text);
      expect(normaliseIdentifier(type, once)).toBe(once);
    }),
  );
});
