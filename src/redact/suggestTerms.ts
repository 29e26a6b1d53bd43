// Other ways in which people write a name, for a person to accept or strike out. Spacing, hyphens, case, accents, possessives and
// look-alike letters need no entry of their own: finding folds them away.
import { fold } from './fold.ts';

export interface PersonTerms {
  readonly name: string;
  readonly otherNames?: readonly string[];
  readonly pseudonym?: string;
  /** Phones, handles, mail addresses, links, document numbers. */
  readonly identifiers?: readonly string[];
}

const courtesy = new Set(
  'mr mrs ms miss mx dr prof sir madam u daw ko ma maung saw sai nai mahn bong lok neak khun nang nai ai nong phi'.split(' '),
);
const particles = new Set('al el bin ibn bint abu de da del della di du la le van von der den dos das st'.split(' '));
const burmeseCourtesy = /^(ဦး|ဒေါ်|ကို|မောင်|ဆရာ)/u;
const han = /^\p{Script=Han}{2,4}$/u;
const hangul = /^\p{Script=Hangul}{2,4}$/u;
const latin = /^\p{Script=Latin}/u;

/** The number behind a nickname stands for an age or an amount elsewhere. */
const fewDigits = /^\p{Nd}{1,4}$/u;

const partsOf = (name: string): string[] => name.split(/[\s,;/()\u00b7\u30fb]+/u).filter((part) => part.length > 0);
const isCourtesy = (part: string) => courtesy.has(part.toLowerCase().replace(/\./g, ''));

function fromName(name: string): string[] {
  const parts = partsOf(name);
  const own = parts.filter((part, i) => !(isCourtesy(part) && i === 0 && parts.length > 1));
  const alone = own.filter(
    (part) => !particles.has(part.toLowerCase()) && !(isCourtesy(part) && own.length > 1) && !fewDigits.test(part),
  );
  return [
    own.join(' '),
    [...own].reverse().join(' '),
    ...alone.flatMap((part) => [part, ...pieces(part)]),
    ...orders(own),
    ...initials(own),
  ];
}

/** The parts of a hyphenated name, the given name of a Han or Hangul name, a Burmese name without its courtesy title. */
function pieces(part: string): string[] {
  const hyphenated = part.split(/[-\u2010\u2011'’.]/u).filter((piece) => piece.length > 2);
  return [
    ...(hyphenated.length > 1 ? hyphenated : []),
    ...(han.test(part) || hangul.test(part)
      ? [[...part].slice(1).join(''), [...part].slice(2).join('')].filter(longerThanOne)
      : []),
    ...(burmeseCourtesy.test(part) ? [part.replace(burmeseCourtesy, '')] : []),
  ];
}
const longerThanOne = (text: string) => [...text].length > 1;

function orders(parts: readonly string[]): string[] {
  const [first, second] = [parts[0], parts.at(-1)];
  return parts.length > 2 && first && second ? [`${first} ${second}`, `${second} ${first}`] : [];
}

/** `N.S.`, `N. Sok`, `Narin S.` for names in scripts with capitals. */
function initials(parts: readonly string[]): string[] {
  const [first, last] = [parts[0], parts.at(-1)];
  if (parts.length < 2 || !first || !last || !parts.every((part) => latin.test(part))) return [];
  const letter = (part: string) => `${[...part][0]?.toUpperCase() ?? ''}.`;
  return [
    parts.map(letter).join(''),
    [...parts].reverse().map(letter).join(''),
    `${letter(first)} ${last}`,
    `${letter(last)} ${first}`,
    `${first} ${letter(last)}`,
  ];
}

function fromIdentifier(identifier: string): string[] {
  const trimmed = identifier.trim();
  const digits = trimmed.replace(/[^\p{Nd}]/gu, '');
  if (/^\+?[\p{Nd}\s().-]+$/u.test(trimmed)) return [trimmed, ...(digits.length > 8 ? [digits.slice(-8)] : [])];
  const mailbox = trimmed.match(/^([^@\s]+)@[^@\s]+$/)?.[1];
  if (mailbox) return [trimmed, mailbox.split('+')[0] ?? mailbox];
  const lastStep = trimmed.match(/^(?:https?:\/\/)?[\w.-]+\.\w+\/(?:.*\/)?@?([^/?#]{4,})/u)?.[1];
  return [trimmed, trimmed.replace(/^@/, ''), ...(lastStep ? [lastStep] : [])];
}

/** Suggested aliases, the name itself excepted, each folded form once. For a person to accept or strike out. */
export function suggestTerms({ name, otherNames = [], pseudonym, identifiers = [] }: PersonTerms): string[] {
  const suggested = [
    ...[name, ...otherNames].flatMap((each) => [each.trim(), ...fromName(each)]),
    // Whole: a part of `Witness F` is a word of every label, and its letter stands in every second sentence.
    ...(pseudonym ? [pseudonym.trim()] : []),
    ...identifiers.flatMap(fromIdentifier),
  ];
  const seen = new Set([fold(name).text]);
  return suggested.filter((term) => {
    const key = fold(term).text;
    if (key.length < 2 || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
