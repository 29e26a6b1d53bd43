// The folded stream in which names are sought: letters and digits only, without case, marks, disguises or gaps, and with a way
// back to the UTF-16 positions of the source.
import { confusables } from './confusables.ts';

export interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of `text`: where the source character that gave it begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Scripts whose marks are accents or points over letters that stand without them. Elsewhere marks are vowels and stay. */
const accent =
  /^[\p{Script=Inherited}\p{Script=Common}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]$/u;
const mark = /^\p{M}$/u;
const letterOrDigit = /^[\p{L}\p{N}]$/u;
const decimal = /^\p{Nd}$/u;

/** Each script's ten decimal digits follow one another (NFKD has already dealt with the mathematical ones, the only exception). */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && decimal.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}

function foldCharacter(character: string): string {
  let out = '';
  for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (mark.test(part)) out += accent.test(part) ? '' : part;
    else if (decimal.test(part)) out += digitValue(part);
    else if (confusables.has(part)) out += confusables.get(part);
    else if (letterOrDigit.test(part)) out += part;
  }
  return out;
}

const cache = new Map<string, string>();
function foldCached(character: string): string {
  const known = cache.get(character);
  if (known !== undefined) return known;
  const folded = foldCharacter(character);
  if (cache.size < 20_000) cache.set(character, folded);
  return folded;
}

/** Marks, and the vowels that Thai and Lao write beside a letter but that people type on either side of its tone mark. */
const sortable = /^[\p{M}\u0e32\u0eb2]$/u;

export function fold(source: string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let marked = false;
  let at = 0;
  for (const character of source) {
    const end = at + character.length;
    const folded = foldCached(character);
    text += folded;
    for (let i = 0; i < folded.length; i++) {
      starts.push(at);
      ends.push(end);
    }
    marked ||= folded > '\u0300';
    at = end;
  }
  return marked ? sortMarks({ text, starts, ends }) : { text, starts, ends };
}

/** Vowel signs and tone marks may be typed in any order over one letter; sorted, every order reads the same. */
function sortMarks({ text, starts, ends }: Folded): Folded {
  const order = Array.from({ length: text.length }, (_, i) => i);
  for (let from = 0; from < text.length; from++) {
    let to = from;
    while (to < text.length && sortable.test(text.charAt(to))) to++;
    if (to - from > 1) {
      const run = order.slice(from, to).sort((a, b) => text.charCodeAt(a) - text.charCodeAt(b) || a - b);
      run.forEach((index, i) => {
        order[from + i] = index;
      });
    }
    from = Math.max(from, to - 1);
  }
  return {
    text: order.map((i) => text.charAt(i)).join(''),
    starts: order.map((i) => starts[i] ?? 0),
    ends: order.map((i) => ends[i] ?? 0),
  };
}

const alike: Readonly<Record<string, string>> = { l: 'i', '1': 'i', '0': 'o', '5': 's' };

/** A coarser reading for longer terms: i, l and 1 are one letter, so are o and 0, s and 5, m and rn, w and vv. */
export function skeleton(folded: Folded): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (let i = 0; i < folded.text.length; i++) {
    const letter = folded.text[i] ?? '';
    const next = folded.text[i + 1];
    const pair = letter === 'r' && next === 'n' ? 'm' : letter === 'v' && next === 'v' ? 'w' : undefined;
    text += pair ?? alike[letter] ?? letter;
    starts.push(folded.starts[i] ?? 0);
    if (pair) i++;
    ends.push(folded.ends[i] ?? 0);
  }
  return { text, starts, ends };
}
