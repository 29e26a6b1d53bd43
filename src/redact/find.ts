// Where a policy's terms stand in a text. Over-finds by design: see "What counts as a find" in docs/redaction.md.
import type { RecordId } from '../domain/ids.ts';
import { everydayWords } from './everydayWords.ts';
import { type Folded, fold, skeleton } from './fold.ts';
import { bareLetters, eachLetterSet, withoutSigns } from './letterSets.ts';
import { nearMatches } from './nearMatches.ts';
import type { Policy } from './types.ts';

export interface Hit {
  readonly subject: RecordId;
  /** UTF-16 offsets into the text that was searched. */
  readonly from: number;
  readonly to: number;
}

/** How a term is sought: `anywhere` as a piece of the stream, `word` between word boundaries, `initials` as capitals only. */
type Manner = 'anywhere' | 'word' | 'initials';
interface Needle {
  readonly subject: RecordId;
  readonly folded: string;
  readonly skeleton: string | undefined;
  readonly bare: string | undefined;
  readonly manner: Manner;
  readonly everyday: boolean;
}
export type Needles = readonly Needle[];

/** Latin terms up to this length are sought as whole words; a longer one is sought inside other words and handles too. */
const longestWholeWord = 4;
const initialsPattern = /^(\p{Lu}\p{M}*\.[\s\u00a0-]*){2,4}$/u;
const latinOrDigits = /^[\p{Script=Latin}\p{N}]$/u;
const letterOrDigit = /[\p{L}\p{N}]/gu;

function needleOf(subject: RecordId, term: string): Needle | undefined {
  const { text, ...map } = fold(term);
  const segmented = (term.match(letterOrDigit) ?? []).every((character) => latinOrDigits.test(character));
  if (text.length === 0 || (segmented && text.length < 2)) return undefined;
  const short = segmented && text.length <= longestWholeWord;
  return {
    subject,
    folded: text,
    skeleton: short || !segmented ? undefined : skeleton({ text, ...map }).text,
    bare: bareLetters(text),
    manner: initialsPattern.test(term.trim()) ? 'initials' : short ? 'word' : 'anywhere',
    everyday: everydayWords.has(text),
  };
}

/** Every term of a policy once per subject, ready to be sought. */
export function needlesOf(policy: Pick<Policy, 'subjects'>): Needles {
  const needles = new Map<string, Needle>();
  for (const { subject, canonical, aliases } of policy.subjects)
    for (const term of [canonical, ...aliases]) {
      const needle = needleOf(subject, term);
      if (needle) needles.set(`${subject} ${needle.folded} ${needle.manner}`, needle);
    }
  return [...needles.values()];
}

export interface FindOptions {
  /** Also accept what a reader of pictures may have got wrong: one letter in five, two in nine. */
  readonly misread?: boolean;
  /** The text came out of a PDF, where signs may stand in the order of their glyphs. */
  readonly fromGlyphs?: boolean;
}

/** Every hit, in order of place; hits may overlap. Terms are joined across spaces, punctuation, hyphens and line ends. */
export function findTerms(text: string, needles: Needles, { misread = false, fromGlyphs = false }: FindOptions = {}): Hit[] {
  if (needles.length === 0 || text.length === 0) return [];
  const plain = fold(text);
  const coarse = skeleton(plain);
  const bare = fromGlyphs && needles.some((needle) => needle.bare) ? withoutSigns(plain) : undefined;
  const hits = new Map<string, Hit>();
  const add = (needle: Needle, folded: Folded, at: number, length: number) => {
    const hit = hitAt(needle.subject, folded, at, length);
    if (needle.manner === 'anywhere' || standsAlone(text, hit, needle)) hits.set(`${hit.from} ${hit.to} ${hit.subject}`, hit);
  };
  for (const needle of needles) {
    eachPlace(plain.text, needle.folded, (at) => add(needle, plain, at, needle.folded.length));
    const letters = needle.bare;
    if (bare && letters) eachLetterSet(bare.text, letters, (at) => add(needle, bare, at, letters.length));
    if (needle.skeleton === undefined) continue;
    const sought = needle.skeleton;
    eachPlace(coarse.text, sought, (at) => add(needle, coarse, at, sought.length));
    if (misread)
      for (const { at, length } of nearMatches(coarse.text, sought))
        if (sought.length >= longEnoughToBlur || isWholeWord(text, hitAt(needle.subject, coarse, at, length)))
          add(needle, coarse, at, length);
  }
  return [...hits.values()].sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Shorter terms with a letter wrong turn up by chance in what is read from photographs, so they have to be words there. */
const longEnoughToBlur = 7;
const isWholeWord = (text: string, { from, to }: Hit): boolean =>
  startsAlone(text, from, '', wordCharacter) && endsAlone(text, to, wordCharacter);

function eachPlace(text: string, sought: string, visit: (at: number) => void): void {
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) visit(at);
}

function hitAt(subject: RecordId, folded: Folded, at: number, length: number): Hit {
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (let i = at; i < at + length; i++) {
    from = Math.min(from, folded.starts[i] ?? 0);
    to = Math.max(to, folded.ends[i] ?? 0);
  }
  return { subject, from, to };
}

const wordCharacter = /[\p{L}\p{M}]/u;
const capital = /\p{Lu}|\p{Lt}/u;

function standsAlone(text: string, { from, to }: Hit, { manner, everyday, folded }: Needle): boolean {
  const matched = text.slice(from, to);
  const first = matched.normalize('NFKD').match(/[\p{L}\p{N}]/u)?.[0] ?? '';
  if (manner === 'initials') {
    const letters = matched.normalize('NFKD').match(/\p{L}/gu) ?? [];
    if (!letters.every((letter) => capital.test(letter))) return false;
  } else if (everyday && !capital.test(first)) return false;
  const edge = /^\d+$/.test(folded) ? /[\p{L}\p{M}\p{N}]/u : wordCharacter;
  return startsAlone(text, from, first, edge) && endsAlone(text, to, edge);
}

function startsAlone(text: string, from: number, first: string, edge: RegExp): boolean {
  const before = characterBefore(text, from);
  return !edge.test(before) || (capital.test(first) && /\p{Ll}/u.test(before));
}

/** A plural or possessive `s` and a following capital (`DaraSok`) do not hide a name. */
function endsAlone(text: string, to: number, edge: RegExp): boolean {
  const after = characterAfter(text, to);
  if (!edge.test(after) || capital.test(after)) return true;
  return /^s$/i.test(after) && !edge.test(characterAfter(text, to + 1));
}

const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff;
const characterBefore = (text: string, at: number) => text.slice(isLow(text.charCodeAt(at - 1)) ? at - 2 : at - 1, at);
const characterAfter = (text: string, at: number) =>
  String.fromCodePoint(...[text.codePointAt(at)].filter((c) => c !== undefined));
