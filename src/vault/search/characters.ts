// Which characters make words, and in which scripts words stand without spaces. Tables over the basic plane, made once.

export const separator = 0;
export const letter = 1;
export const digit = 2;
/** A character of a script that is written without spaces between words. */
export const unspaced = 3;
/** Stands inside words and means nothing there: joiners, soft hyphens, direction marks, variation selectors. */
export const ignorable = 4;
export const apostrophe = 5;
const highSurrogate = 6;
export type CharacterClass = 0 | 1 | 2 | 3 | 4 | 5;

const word = /[\p{L}\p{M}\p{N}]/u;
const decimal = /\p{Nd}/u;
const mark = /\p{M}/u;
const invisible = /\p{Default_Ignorable_Code_Point}/u;
// The two voicing marks and the long-vowel sign belong to kana though Unicode calls them common.
const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tai_Le}\p{Script=New_Tai_Lue}\p{Script=Tai_Tham}\u3099\u309A\u30FC\uFF70\uFF9E\uFF9F]/u;
const zeroWidthSpace = '\u200B';
const apostrophes = "'\u2019\u02BC\u02BB\u2018";

function classify(character: string): CharacterClass {
  if (apostrophes.includes(character)) return apostrophe;
  if (character === zeroWidthSpace) return separator;
  if (invisible.test(character)) return ignorable;
  if (!word.test(character)) return separator;
  if (decimal.test(character)) return digit;
  return withoutSpaces.test(character) ? unspaced : letter;
}

const basicPlane: Uint8Array = new Uint8Array(0x10000);
const marks: Uint8Array = new Uint8Array(0x10000);
for (let unit = 0; unit < 0x10000; unit++) {
  if (unit >= 0xd800 && unit < 0xdc00) basicPlane[unit] = highSurrogate;
  else if (unit < 0xdc00 || unit > 0xdfff) {
    const character = String.fromCharCode(unit);
    basicPlane[unit] = classify(character);
    if (mark.test(character)) marks[unit] = 1;
  }
}
const beyond = new Map<number, CharacterClass>();

/** Class of the character at `at`, surrogate pairs read whole (the second half of a pair answers as a separator on its own). */
export function classAt(text: string, at: number): CharacterClass {
  const known = basicPlane[text.charCodeAt(at)] as number;
  if (known !== highSurrogate) return known as CharacterClass;
  const point = text.codePointAt(at) as number;
  let found = beyond.get(point);
  if (found === undefined) {
    found = point < 0x10000 ? separator : classify(String.fromCodePoint(point));
    beyond.set(point, found);
  }
  return found;
}

export const isHighSurrogate = (unit: number): boolean => (unit & 0xfc00) === 0xd800;
const isLowSurrogate = (unit: number): boolean => (unit & 0xfc00) === 0xdc00;

/** A place where a piece of an unspaced script may begin: not a mark, not the second half of a pair. */
export const isBase = (unit: number): boolean => marks[unit] === 0 && !isLowSurrogate(unit);

const hangul = /^[\u1100-\u11FF]/;
/** Folded Korean: jamo, two or three to a syllable; words carry their particles at the end. */
export const isKorean = (term: string): boolean => hangul.test(term);
