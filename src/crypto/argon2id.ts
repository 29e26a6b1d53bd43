// From a secret to the key of a key slot: Argon2id (RFC 9106, version 0x13) with one lane, as libsodium computes it.
import sodium from 'libsodium-wrappers-sumo';
import type { Bytes } from './encoding.ts';
import { randomBytes } from './random.ts';

export interface Argon2Parameters {
  readonly memoryKiB: number;
  readonly passes: number;
}

/** The floor: no vault is ever made with less. */
export const leastArgon2: Argon2Parameters = { memoryKiB: 64 * 1024, passes: 3 };
const mostMemoryKiB = 256 * 1024;
/** Parameters read from a header beyond these are refused: a forged header must not hang the machine. */
const mostPasses = 64;
const mostReadableMemoryKiB = 1024 * 1024;

export const argon2SaltBytes = 16;
const keyBytes = 32;

/** 32 bytes. The salt has 16. Throws on parameters outside `isArgon2Acceptable`. */
export async function argon2id(secret: Uint8Array, salt: Uint8Array, parameters: Argon2Parameters): Promise<Bytes> {
  if (salt.length !== argon2SaltBytes) throw new Error('Argon2id takes a salt of 16 bytes here');
  if (!isArgon2Acceptable(parameters)) throw new Error('Argon2id parameters are out of bounds');
  return argon2idUnchecked(secret, salt, parameters);
}

/** Whether parameters read from a header are within what this program ever writes or can compute. */
export const isArgon2Acceptable = ({ memoryKiB, passes }: Argon2Parameters): boolean =>
  Number.isInteger(memoryKiB) &&
  Number.isInteger(passes) &&
  memoryKiB >= leastArgon2.memoryKiB &&
  memoryKiB <= mostReadableMemoryKiB &&
  passes >= leastArgon2.passes &&
  passes <= mostPasses;

/** The bare function, for test vectors and the warm-up: it takes any parameters that libsodium takes. */
export async function argon2idUnchecked(secret: Uint8Array, salt: Uint8Array, parameters: Argon2Parameters): Promise<Bytes> {
  await sodium.ready;
  const memoryBytes = parameters.memoryKiB * 1024;
  return new Uint8Array(
    sodium.crypto_pwhash(keyBytes, secret, salt, parameters.passes, memoryBytes, sodium.crypto_pwhash_ALG_ARGON2ID13),
  );
}

/**
 * The strongest parameters that take about `targetMs` on this machine: memory grows first, from 64 to 256 MiB, then the
 * passes. Never under the floor, however slow the machine.
 */
export async function calibrateArgon2id(targetMs: number): Promise<Argon2Parameters> {
  await timeArgon2id({ memoryKiB: 8 * 1024, passes: 1 });
  const floorMs = Math.max(1, await timeArgon2id(leastArgon2));
  return chooseArgon2(targetMs, floorMs);
}

/** `floorMs` is what the floor took; the cost is proportional to memory times passes. */
export function chooseArgon2(targetMs: number, floorMs: number): Argon2Parameters {
  const times = targetMs / floorMs;
  const stepsKiB = 16 * 1024;
  const wanted = Math.floor((leastArgon2.memoryKiB * times) / stepsKiB) * stepsKiB;
  const memoryKiB = Math.min(mostMemoryKiB, Math.max(leastArgon2.memoryKiB, wanted));
  const passMs = (floorMs / leastArgon2.passes) * (memoryKiB / leastArgon2.memoryKiB);
  const passes = Math.min(mostPasses, Math.max(leastArgon2.passes, Math.floor(targetMs / passMs)));
  return { memoryKiB, passes };
}

async function timeArgon2id(parameters: Argon2Parameters): Promise<number> {
  const start = performance.now();
  await argon2idUnchecked(randomBytes(16), randomBytes(argon2SaltBytes), parameters);
  return performance.now() - start;
}
