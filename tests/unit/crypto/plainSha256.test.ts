import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { startSha256 } from '../../../src/crypto/plainSha256.ts';

const hex = (...parts: Uint8Array[]) => {
  const hash = startSha256();
  for (const part of parts) hash.update(part);
  return Buffer.from(hash.finish()).toString('hex');
};
it('gives the digests of FIPS 180-4', () => {
  expect(hex(Buffer.from('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(hex()).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});
it("agrees with Node's, however the bytes are cut (property)", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 6 }), (parts) => {
      expect(hex(...parts)).toBe(createHash('sha256').update(Buffer.concat(parts)).digest('hex'));
    }),
  );
});
