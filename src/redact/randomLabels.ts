// The labels of one export. Numbers are a fresh random permutation each time: neither the alphabet nor the order of entry nor
// another export says who is who.
import type { RecordId } from '../domain/ids.ts';

/** A uniformly random integer from 0 up to and without `below`. */
export type RandomBelow = (below: number) => number;

/** One label for each subject, `Witness 7`; `word` comes from the role, in the language of the export. */
export function randomLabels<S extends { readonly subject: RecordId; readonly word: string }>(
  subjects: readonly S[],
  random: RandomBelow,
): ReadonlyMap<RecordId, string> {
  const numbers = subjects.map((_, i) => i + 1);
  for (let i = numbers.length - 1; i > 0; i--) {
    const j = random(i + 1);
    [numbers[i], numbers[j]] = [numbers[j] ?? 0, numbers[i] ?? 0];
  }
  return new Map(subjects.map(({ subject, word }, i) => [subject, `${word} ${numbers[i]}`]));
}
