import { Corpus, type Language } from '../../support/corpus.ts';

export interface ReadAndWritten {
  readonly writeMs: number;
  readonly readMs: number;
}

export async function timed<T>(job: () => Promise<T>): Promise<readonly [T, number]> {
  const began = performance.now();
  const answer = await job();
  return [answer, performance.now() - began];
}

/** All jobs, two under way at a time, as files come in: one is written while the next is read. Answers in the order given. */
export async function twoAtATime<T, A>(all: readonly T[], job: (one: T, nth: number) => Promise<A>): Promise<readonly A[]> {
  const answers: A[] = [];
  const left = all.entries();
  const lane = async () => {
    for (const [nth, one] of left) answers[nth] = await job(one, nth);
  };
  await Promise.all([lane(), lane()]);
  return answers;
}

const spaced: readonly Language[] = ['en', 'sw', 'vi', 'am', 'ar', 'ko'];
const unspaced: readonly Language[] = ['th', 'km', 'lo', 'my', 'zh', 'ja'];
const pick = <T>(all: readonly T[], nth: number): T => all[nth % all.length] as T;

export interface Questions {
  readonly exact: readonly string[];
  readonly prefix: readonly string[];
  readonly typo: readonly string[];
  readonly twoWords: readonly string[];
  readonly unspaced: readonly string[];
}

/** Words that are closed by a space; beginnings of words; words with a letter exchanged; pairs; words of unspaced scripts. */
export function questions(count: number): Questions {
  const corpus = new Corpus(77);
  const each = (make: (nth: number) => string): readonly string[] => Array.from({ length: count }, (_, nth) => make(nth));
  return {
    exact: each((nth) => `${corpus.word(pick(spaced, nth))} `),
    prefix: each((nth) => {
      const word = corpus.word(pick(spaced, nth));
      return word.slice(0, Math.max(2, Math.ceil(word.length * 0.6)));
    }),
    typo: each((nth) => {
      const word = corpus.rareWord(pick(spaced, nth));
      return `${word.slice(0, 2)}x${word.slice(3)}`;
    }),
    twoWords: each((nth) => `${corpus.word(pick(spaced, nth))} ${corpus.word(pick(spaced, nth))} `),
    unspaced: each((nth) => corpus.word(pick(unspaced, nth))),
  };
}

/** All kinds of questions, mixed. */
export function wordsToFind(count: number): readonly string[] {
  const { exact, prefix, typo, twoWords, unspaced: runs } = questions(Math.ceil(count / 5));
  return exact.flatMap((_, nth) => [exact, prefix, typo, twoWords, runs].map((texts) => texts[nth] as string)).slice(0, count);
}
