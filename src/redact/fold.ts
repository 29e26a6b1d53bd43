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

/** Vowel signs and tone marks may be typed in any order over one consonant; sorted, every order reads the same. */
function sortMarks(units: { text: string; start: number; end: number }[]): void {
  for (let from = 0; from < units.length; from++) {
    if (!mark.test(units[from]?.text ?? '')) continue;
    let to = from + 1;
    while (mark.test(units[to]?.text ?? '')) to++;
    if (to - from > 1) {
      const sorted = units.slice(from, to).sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.start - b.start));
      units.splice(from, to - from, ...sorted);
    }
    from = to - 1;
  }
}

export function fold(source: string): Folded {
  const units: { text: string; start: number; end: number }[] = [];
  let at = 0;
  for (const character of source) {
    const end = at + character.length;
    for (const part of foldCached(character)) units.push({ text: part, start: at, end });
    at = end;
  }
  sortMarks(units);
  return joined(units);
}

function joined(units: readonly { readonly text: string; readonly start: number; readonly end: number }[]): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const unit of units) {
    text += unit.text;
    for (let i = 0; i < unit.text.length; i++) {
      starts.push(unit.start);
      ends.push(unit.end);
    }
  }
  return { text, starts, ends };
}

const alike: Readonly<Record<string, string>> = { l: 'i', '1': 'i', '0': 'o', '5': 's' };

/** A coarser reading for longer terms: i, l and 1 are one letter, so are o and 0, s and 5, m and rn, w and vv. */
export function skeleton(folded: Folded): Folded {
  const units: { text: string; start: number; end: number }[] = [];
  for (let i = 0; i < folded.text.length; i++) {
    const letter = folded.text[i] ?? '';
    const next = folded.text[i + 1] ?? '';
    const pair = letter + next === 'rn' ? 'm' : letter + next === 'vv' ? 'w' : undefined;
    const last = pair ? i + 1 : i;
    units.push({ text: pair ?? alike[letter] ?? letter, start: folded.starts[i] ?? 0, end: folded.ends[last] ?? 0 });
    i = last;
  }
  return joined(units);
}
