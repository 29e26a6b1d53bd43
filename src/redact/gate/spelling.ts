// How the gate reads text and terms. Written apart from the redactor's folding on purpose: a fault in one is not in the other.
// Only the list of everyday words is common to both; see docs/redaction.md.
import { everydayWords } from '../everydayWords.ts';
import type { Policy } from '../types.ts';

/** Words of a text strung together, with what is needed to tell words apart again. */
export interface Spelled {
  readonly letters: string;
  readonly coarse: string;
  /** One flag set for each unit of `letters`: 1 begins a word, 2 ends a word, 4 is a capital. */
  readonly flags: Uint8Array;
  readonly words: readonly string[];
}

/** Pairs: look-alike, Latin letter. */
const lookAlikes = 'аaсcеeһhіiјjкkмmоoрpѕsтtуyхxѵvԁdԛqԝwαaεeιiκkνvοoρpτtυuχxγyɑaɡgıiłløođdƒfӏlոnօoսu';
const lookAlike: ReadonlyMap<string, string> = new Map(
  Array.from({ length: lookAlikes.length / 2 }, (_, i) => [lookAlikes.charAt(2 * i), lookAlikes.charAt(2 * i + 1)]),
);
const written: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
]);
/** Marks that stand over or under letters of scripts that are read without them. Vowel signs of other scripts are not in these blocks. */
const accents =
  /(?:[\u0300-\u036f]|[\u0483-\u0487]|[\u0591-\u05c7]|[\u0610-\u061a]|[\u064b-\u065f]|\u0670|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff])/gu;
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
/** `camelCase` is two words. */
const wordOrNumber = /(?:[\p{Lu}\p{Lt}\p{M}]+|(?![\p{Lu}\p{Lt}])[\p{L}\p{M}])(?:(?![\p{Lu}\p{Lt}])[\p{L}\p{M}])*|\p{N}+/gu;

function digitOf(character: string): string | undefined {
  if (!/\p{Nd}/u.test(character)) return undefined;
  const code = character.codePointAt(0) ?? 0;
  for (let zero = code; zero > code - 10; zero--) if (!/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) return String(code - zero);
  return '9';
}

function spellCharacter(character: string): string {
  const plain = character.toLowerCase().normalize('NFKD').replace(accents, '');
  let out = '';
  for (const part of plain) out += digitOf(part) ?? written.get(part) ?? lookAlike.get(part) ?? part;
  return out;
}

const coarsely = (letters: string) => letters.replace(/[il]/g, '1').replace(/o/g, '0');

export function spell(text: string): Spelled {
  const clean = text.replace(invisible, '').normalize('NFKD').replace(accents, '');
  const words: string[] = [];
  const flags: number[] = [];
  for (const [word] of clean.matchAll(wordOrNumber)) {
    let spelled = '';
    for (const character of word) {
      const letters = spellCharacter(character);
      const capital = /[\p{Lu}\p{Lt}]/u.test(character) ? 4 : 0;
      for (let i = 0; i < letters.length; i++) flags.push(capital | (spelled.length + i === 0 ? 1 : 0));
      spelled += letters;
    }
    if (spelled !== '') flags[flags.length - 1] = (flags.at(-1) ?? 0) | 2;
    words.push(spelled);
  }
  const letters = words.join('');
  return { letters, coarse: coarsely(letters), flags: Uint8Array.from(flags), words };
}

export interface SpelledTerm {
  readonly letters: string;
  readonly coarse: string;
  readonly reversed: string;
  /** Found inside other words too: long, or of a script without words. */
  readonly anywhere: boolean;
  /** May begin and end in the middle of words that follow one another. */
  readonly unsegmented: boolean;
  /** In lower case it is more likely a common word. */
  readonly everyday: boolean;
  /** Counts only in capitals throughout. */
  readonly initials: boolean;
}

const longTerm = 5;

export function spellTerm(term: string): SpelledTerm | undefined {
  const { letters, coarse } = spell(term);
  if (letters.length < 2) return undefined;
  const unsegmented = !/^[\p{Script=Latin}\p{N}]+$/u.test(letters);
  return {
    letters,
    coarse,
    reversed: letters.length > longTerm && !unsegmented ? [...letters].reverse().join('') : '',
    anywhere: unsegmented || letters.length >= longTerm,
    unsegmented,
    everyday: everydayWords.has(letters),
    initials: /^(\p{Lu}\.[\s-]?)+$/u.test(term.trim()),
  };
}

const markedLatin = /(?![A-Za-z])\p{Script=Latin}|[A-Za-z][\u0300-\u036f]/u;

/** Whether some term is written in Latin letters other than the bare twenty-six. */
export const hasMarkedTerms = ({ subjects }: Pick<Policy, 'subjects'>): boolean =>
  subjects.some(({ canonical, aliases }) => [canonical, ...aliases].some((term) => markedLatin.test(term)));

/** Whether the term stands in the text: as a word, inside a word, over several whole words, or written backwards. */
export function spells(text: Spelled, term: SpelledTerm): boolean {
  if (places(text, text.letters, term.letters, term)) return true;
  if (!term.anywhere || term.unsegmented) return false;
  return (
    places(text, text.coarse, term.coarse, term) || (term.reversed !== '' && places(text, text.letters, term.reversed, term))
  );
}

function places(text: Spelled, letters: string, sought: string, term: SpelledTerm): boolean {
  for (let at = letters.indexOf(sought); at >= 0; at = letters.indexOf(sought, at + 1)) {
    if (term.unsegmented) return true;
    const begins = ((text.flags[at] ?? 0) & 1) !== 0;
    const ends = ((text.flags[at + sought.length - 1] ?? 0) & 2) !== 0;
    const capitals = term.initials ? sought.length : term.everyday ? 1 : 0;
    const plain = text.flags.subarray(at, at + capitals).every((flag) => flag & 4);
    if (begins && ends && plain) return true;
    if (term.anywhere && insideOneWord(text.flags, at, sought.length)) return true;
  }
  return false;
}

function insideOneWord(flags: Uint8Array, at: number, length: number): boolean {
  for (let i = at + 1; i < at + length; i++) if ((flags[i] ?? 0) & 1) return false;
  return true;
}

/** For writing read from pixels: a word, or two that follow one another, with one letter wrong, missing or added. */
export function nearlySpells({ words }: Spelled, term: SpelledTerm): boolean {
  if (term.letters.length < 7 || term.unsegmented) return false;
  return words.some((word, i) =>
    [word, word + (words[i + 1] ?? '')].some((candidate) => withinOneEdit(coarsely(candidate), term.coarse)),
  );
}

function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return Math.max(a.length, b.length) - head - tail <= 1;
}
