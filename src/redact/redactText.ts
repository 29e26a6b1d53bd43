// Plain text with every protected term replaced by its label.
import type { RecordId } from '../domain/ids.ts';
import { findTerms, type Hit, type Needles, needlesOf } from './find.ts';
import type { Find, Policy, RedactedText } from './types.ts';

/** Stands for a form that several subjects share: any one label would be a false statement. */
export const sharedLabel = '[withheld]';
/** Where even a label would spell a protected term. Holds no letter. */
const blank = '\u2588\u2588\u2588';

interface Span {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Replaces whole finds, their possessive and the rest of the word, handle, address or link they stand in. What comes out holds no
 * term of the policy: it is searched again until nothing is found.
 */
export function redactText(text: string, policy: Pick<Policy, 'subjects'>): RedactedText {
  const needles = needlesOf(policy);
  const labels = new Map(policy.subjects.map(({ subject, label }) => [subject, label]));
  const hits = findTerms(text, needles).map((hit) => ({ ...hit, ...extended(text, hit) }));
  const finds = hits.map(({ subject, from, to }): Find => ({ subject, channel: 'text', from, to }));
  return { text: settled(replaced(text, spansOf(text, hits, labels)), needles), finds };
}

/** Neighbours can spell a term once what stood between them is gone, and so can a label: blank those until none is left. */
function settled(text: string, needles: Needles): string {
  let current = text;
  for (;;) {
    const hits = findTerms(current, needles);
    if (hits.length === 0) return current;
    current = replaced(
      current,
      merged(hits).map(({ from, to }) => ({ from, to, text: blank })),
    );
  }
}

function spansOf(text: string, hits: readonly Hit[], labels: ReadonlyMap<RecordId, string>): Span[] {
  const spans: Span[] = [];
  for (const group of merged(hits)) {
    const longest = Math.max(...group.hits.map((hit) => hit.to - hit.from));
    const best = new Set(group.hits.filter((hit) => hit.to - hit.from === longest).map((hit) => hit.subject));
    const only = best.size === 1 ? labels.get([...best][0] as RecordId) : undefined;
    const label = only ?? sharedLabel;
    const last = spans.at(-1);
    // How many parts a name has would be told by as many labels.
    const continued = last?.text === label && /^[\s,·-]{1,2}$/u.test(text.slice(last.to, group.from));
    const from = continued ? (spans.pop()?.from ?? group.from) : group.from;
    spans.push({ from, to: group.to, text: label });
  }
  return spans;
}

function merged(hits: readonly Hit[]): { from: number; to: number; hits: Hit[] }[] {
  const groups: { from: number; to: number; hits: Hit[] }[] = [];
  for (const hit of [...hits].sort((a, b) => a.from - b.from)) {
    const last = groups.at(-1);
    if (last && hit.from < last.to) {
      last.to = Math.max(last.to, hit.to);
      last.hits.push(hit);
    } else groups.push({ from: hit.from, to: hit.to, hits: [hit] });
  }
  return groups;
}

function replaced(text: string, spans: readonly Span[]): string {
  let out = '';
  let at = 0;
  for (const span of spans) {
    out += text.slice(at, span.from) + span.text;
    at = span.to;
  }
  return out + text.slice(at);
}

const wordCharacter = /[\p{L}\p{M}\p{N}_\p{Cf}]/u;
const initials = /^(?:\p{L}\.\s?)+\p{L}$/u;
const possessive = /^['\u2019\u02bc]s?(?![\p{L}\p{N}])/iu;
const unsegmented =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Tibetan}]/u;
const address = /@|:\/\/|^www\.|^t\.me/iu;

/** How far from a find the word or link around it is followed, in UTF-16 units. */
const farthest = 1_000;

/** The whole word around a find where the script has words, the whole address or link around it, and a possessive. */
function extended(text: string, { from, to }: Hit): { from: number; to: number } {
  const solid = (character: string) => !/\s/u.test(character);
  const [start, finish] = [walk(text, from, -1, solid), walk(text, to, 1, solid)];
  if (address.test(text.slice(start, finish))) return { from: start, to: finish };
  const ofTheWord = (character: string) => wordCharacter.test(character) && !unsegmented.test(character);
  const wordStart = walk(text, from, -1, ofTheWord);
  const end = walk(text, to, 1, ofTheWord);
  const sign = /[+@#]/u.test(text.charAt(wordStart - 1)) ? 1 : 0;
  const tail = initials.test(text.slice(from, to)) && text[end] === '.' ? 1 : 0;
  const owned = text.slice(end + tail, end + tail + 4).match(possessive)?.[0].length ?? 0;
  return { from: wordStart - sign, to: end + tail + owned };
}

/** How far characters of a kind go on from a place, in whole characters. */
function walk(text: string, from: number, step: 1 | -1, isOfKind: (character: string) => boolean): number {
  let at = from;
  while (Math.abs(at - from) < farthest) {
    const next = step === 1 ? text.codePointAt(at) : text.codePointAt(isLowHalf(text, at - 1) ? at - 2 : at - 1);
    if (next === undefined || (step === -1 && at === 0)) return at;
    const character = String.fromCodePoint(next);
    if (!isOfKind(character)) return at;
    at += step * character.length;
  }
  return at;
}

const isLowHalf = (text: string, at: number) => at > 0 && text.charCodeAt(at) >= 0xdc00 && text.charCodeAt(at) <= 0xdfff;
