// Argon2id against the vector that libsodium's own test uses and, at our parameters, against OpenSSL's through Node, which is
// itself held to RFC 9106 (our lanes are 1, so the RFC's own vector cannot be computed by libsodium).
import { argon2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  argon2id,
  argon2idUnchecked,
  calibrateArgon2id,
  chooseArgon2,
  isArgon2Acceptable,
  leastArgon2,
} from '../../../src/crypto/argon2id.ts';
import { toHex, utf8 } from '../../../src/crypto/encoding.ts';
import { hexBytes } from './hexBytes.ts';

const openssl = (secret: Uint8Array, salt: Uint8Array, memory: number, passes: number) =>
  toHex(argon2Sync('argon2id', { message: secret, nonce: salt, parallelism: 1, tagLength: 32, memory, passes }));

describe('Argon2id', () => {
  it('the yardstick: OpenSSL’s agrees with RFC 9106, section 5.3', () => {
    const tag = argon2Sync('argon2id', {
      message: new Uint8Array(32).fill(1),
      nonce: new Uint8Array(16).fill(2),
      secret: new Uint8Array(8).fill(3),
      associatedData: new Uint8Array(12).fill(4),
      parallelism: 4,
      tagLength: 32,
      memory: 32,
      passes: 3,
    });
    expect(toHex(tag)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
  });

  it('agrees with libsodium’s test vector', async () => {
    const secret = hexBytes(
      'a347ae92bce9f80f6f595a4480fc9c2fe7e7d7148d371e9487d75f5c23008ffae065577a928febd9b1973a5a95073acdbeb6a030cfc0d79caa2dc5cd011cef02c08da232d76d52dfbca38ca8dcbd665b17d1665f7cf5fe59772ec909733b24de97d6f58d220b20c60d7c07ec1fd93c52c31020300c6c1facd77937a597c7a6',
    );
    const salt = hexBytes('5541fbc995d5c197ba290346d2c559de');
    const expected = 'b55073915da6375037fc90291233a9f53a2a936d5b3fb008f849bc3e8d920197';
    expect(toHex(await argon2idUnchecked(secret, salt, { memoryKiB: 7086, passes: 5 }))).toBe(expected);
    expect(openssl(secret, salt, 7086, 5)).toBe(expected);
  });

  it('agrees with OpenSSL at the floor, for any script', async () => {
    const salt = hexBytes('000102030405060708090a0b0c0d0e0f');
    for (const text of ['', 'correct horse', 'ចាក់សោ ၁၂၃']) {
      expect(toHex(await argon2id(utf8(text), salt, leastArgon2))).toBe(openssl(utf8(text), salt, 65_536, 3));
    }
  });

  it('refuses less than the floor, and what a forged header might ask for', async () => {
    const forged = [
      { memoryKiB: 65_535, passes: 3 },
      { memoryKiB: 65_536, passes: 2 },
      { memoryKiB: 2 ** 31, passes: 3 },
      { memoryKiB: 65_536, passes: 1e9 },
      { memoryKiB: 65_536.5, passes: 3 },
      { memoryKiB: Number.NaN, passes: 3 },
    ];
    for (const parameters of forged) {
      expect(isArgon2Acceptable(parameters)).toBe(false);
      await expect(argon2id(utf8('x'), new Uint8Array(16), parameters)).rejects.toThrow();
    }
    await expect(argon2id(utf8('x'), new Uint8Array(8), leastArgon2)).rejects.toThrow();
  });

  it('is calibrated: memory grows before passes, and never under the floor', async () => {
    expect(chooseArgon2(1, 5_000)).toEqual(leastArgon2);
    expect(chooseArgon2(500, 500)).toEqual(leastArgon2);
    expect(chooseArgon2(1_000, 500)).toEqual({ memoryKiB: 128 * 1024, passes: 3 });
    expect(chooseArgon2(2_000, 500)).toEqual({ memoryKiB: 256 * 1024, passes: 3 });
    expect(chooseArgon2(4_000, 500)).toEqual({ memoryKiB: 256 * 1024, passes: 6 });
    expect(chooseArgon2(1e9, 1)).toEqual({ memoryKiB: 256 * 1024, passes: 64 });
    expect(isArgon2Acceptable(await calibrateArgon2id(300))).toBe(true);
  });
});
