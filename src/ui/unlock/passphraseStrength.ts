// How long a passphrase would stand against someone who copied the disk and guesses with a lot of hardware.
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

export type Strength = 'refused' | 'weak' | 'good' | 'strong';
export interface StrengthAnswer {
  readonly strength: Strength;
  /** Logarithm (base 10) of the guesses an informed attacker needs. */
  readonly guessesLog10: number;
  /** At ten thousand guesses a second, against a key derivation that takes a PC 0.2 s or more each. */
  readonly seconds: number;
}

/** Under ten days of such guessing, a vault would be no vault. */
const refusedBelow = 10;
const weakBelow = 13;
const goodBelow = 16;

let estimator: Promise<ZxcvbnFactory> | undefined;
async function createEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    useLevenshteinDistance: false,
  });
}

export async function passphraseStrength(passphrase: string): Promise<StrengthAnswer> {
  estimator ??= createEstimator();
  // What lies past 120 characters cannot make it weaker, and the estimator's time grows fast.
  const { guessesLog10 } = (await estimator).check(passphrase.slice(0, 120));
  const strength =
    guessesLog10 < refusedBelow ? 'refused' : guessesLog10 < weakBelow ? 'weak' : guessesLog10 < goodBelow ? 'good' : 'strong';
  return { strength, guessesLog10, seconds: 10 ** guessesLog10 / 1e4 };
}
