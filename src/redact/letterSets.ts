// A reading for text that comes out of a PDF in the order in which its glyphs stand, not the order in which it is spelled: Khmer,
// Burmese and Indic scripts write some signs before the letter they follow. Letters without their signs are compared, in any order
// within the length of the name.
import type { Folded } from './fold.ts';

const reordering =
  /[\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Oriya}]/u;
const mark = /\p{M}/u;

/** The letters of a folded term without signs; undefined where its script is written as it is spelled, or where one is too few. */
export function bareLetters(folded: string): string | undefined {
  if (!reordering.test(folded)) return undefined;
  const bare = folded.replace(/\p{M}/gu, '');
  return bare.length >= 2 ? bare : undefined;
}

/** A folded stream without signs. */
export function withoutSigns(folded: Folded): Folded {
  const kept = Array.from({ length: folded.text.length }, (_, i) => i).filter((i) => !mark.test(folded.text.charAt(i)));
  return {
    text: kept.map((i) => folded.text.charAt(i)).join(''),
    starts: kept.map((i) => folded.starts[i] ?? 0),
    ends: kept.map((i) => folded.ends[i] ?? 0),
  };
}

/** Where as many letters stand together as the term has, and they are the same ones. */
export function eachLetterSet(text: string, sought: string, visit: (at: number) => void): void {
  const missing = new Map<string, number>();
  for (const letter of sought) missing.set(letter, (missing.get(letter) ?? 0) + 1);
  let different = missing.size;
  const count = (letter: string, by: 1 | -1) => {
    const before = missing.get(letter) ?? 0;
    if (before === 0) different++;
    if (before + by === 0) different--;
    missing.set(letter, before + by);
  };
  for (let i = 0; i < text.length; i++) {
    count(text.charAt(i), -1);
    if (i >= sought.length) count(text.charAt(i - sought.length), 1);
    if (different === 0 && i >= sought.length - 1) visit(i - sought.length + 1);
  }
}
