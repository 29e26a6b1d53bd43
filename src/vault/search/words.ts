// Text to words. Spaced scripts are cut by character class; runs of unspaced scripts by the Unicode library's dictionaries.
import { apostrophe, classAt, digit, ignorable, isBase, isHighSurrogate, letter, unspaced } from './characters.ts';
import { fold, toTerm } from './fold.ts';

export type Span = 'word' | 'number' | 'withApostrophe' | 'run';

/** Calls `visit` for each word of a spaced script and each unbroken run of an unspaced one, in order; UTF-16 offsets. */
export function eachSpan(text: string, visit: (span: Span, from: number, to: number) => void): void {
  let at = 0;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === letter || kind === digit) at = visitWord(text, at, visit);
    else if (kind === unspaced) at = visitRun(text, at, visit);
    else at += width(text, at);
  }
}

const width = (text: string, at: number): number =>
  isHighSurrogate(text.charCodeAt(at)) && (text.codePointAt(at) as number) > 0xffff ? 2 : 1;

function visitWord(text: string, from: number, visit: (span: Span, from: number, to: number) => void): number {
  let at = from;
  let span: Span = 'number';
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === letter) span = span === 'number' ? 'word' : span;
    else if (kind === apostrophe) {
      if (at + 1 >= text.length || classAt(text, at + 1) !== letter || classAt(text, at - 1) !== letter) break;
      span = 'withApostrophe';
    } else if (kind !== digit && kind !== ignorable) break;
    at += width(text, at);
  }
  visit(span, from, at);
  return at;
}

function visitRun(text: string, from: number, visit: (span: Span, from: number, to: number) => void): number {
  let at = from;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind !== unspaced && kind !== ignorable) break;
    at += width(text, at);
  }
  visit('run', from, at);
  return at;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Longer pieces come from scripts that the library has no dictionary for. */
const longestPiece = 24;

/**
 * Calls `visit` for each piece of a run of an unspaced script, in order. Thai, Lao, Khmer and Burmese are cut by dictionary;
 * Chinese and hiragana by character, which finds every word in every context at less cost; katakana by stretch, which is a word.
 */
export function eachPiece(run: string, visit: (from: number, to: number) => void): void {
  for (let from = 0; from < run.length; ) {
    const kind = writing(run.charCodeAt(from));
    let to = from + 1;
    while (to < run.length && (!isBase(run.charCodeAt(to)) || (kind !== 'character' && writing(run.charCodeAt(to)) === kind)))
      to++;
    if (byDictionary.has(kind)) eachWord(run, from, to, visit);
    else shortPieces(run, from, to, visit);
    from = to;
  }
}

function eachWord(run: string, from: number, to: number, visit: (from: number, to: number) => void): void {
  let at = from;
  for (const { segment } of segmenter.segment(run.slice(from, to))) {
    shortPieces(run, at, at + segment.length, visit);
    at += segment.length;
  }
}

/** The raw pieces themselves; joined they are the run. */
export function piecesOf(run: string): readonly string[] {
  const pieces: string[] = [];
  eachPiece(run, (from, to) => pieces.push(run.slice(from, to)));
  return pieces;
}

/** Pieces do not reach across these: runs.ts looks for a piece among those of its own script. */
type Writing = 'thai' | 'lao' | 'khmer' | 'burmese' | 'character' | 'stretch';
const byDictionary: ReadonlySet<Writing> = new Set(['thai', 'lao', 'khmer', 'burmese']);

function writing(unit: number): Writing {
  if (unit < 0x0e80) return 'thai';
  if (unit < 0x1000) return 'lao';
  if (unit >= 0x1780 && unit < 0x1800) return 'khmer';
  if (unit < 0x2e80 || (unit >= 0xa000 && unit < 0xac00)) return 'burmese';
  if ((unit >= 0x30a0 && unit <= 0x30ff) || (unit >= 0x31f0 && unit <= 0x31ff) || (unit >= 0xff66 && unit <= 0xff9f))
    return 'stretch';
  return 'character';
}

function shortPieces(run: string, from: number, to: number, visit: (from: number, to: number) => void): void {
  let begin = from;
  for (let at = from + longestPiece; at < to; at++) {
    if (at - begin < longestPiece || !isBase(run.charCodeAt(at))) continue;
    visit(begin, at);
    begin = at;
  }
  visit(begin, to);
}

/** Groups of one number may be parted by these: `+855 (12) 345-678`. */
const withinNumber = /^[ \u00a0().\-/\u2010\u2011\u2013]{1,3}$/;
const shortestNumber = 7;
/** ITU-T E.164. */
const longestNumber = 15;

export interface JoinedNumber {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
}

/** Collects groups of digits that together look like one telephone or account number. */
export class NumberJoiner {
  private digits = '';
  private groups = 0;
  private from = 0;
  private to = 0;

  /** Adds a group. `ended` when it does not belong to the groups before it, which `joined` then tells as one number. */
  next(
    text: string,
    from: number,
    to: number,
    digits: string,
  ): { readonly ended: boolean; readonly joined: JoinedNumber | null } {
    const belongs =
      this.groups > 0 && this.digits.length + digits.length <= longestNumber && withinNumber.test(text.slice(this.to, from));
    const before = belongs ? null : this.take();
    if (!belongs) this.from = from;
    this.digits += digits;
    this.groups += 1;
    this.to = to;
    return { ended: !belongs, joined: before };
  }

  /** The number so far, when it has several groups and is long enough; begins anew. */
  take(): JoinedNumber | null {
    const { digits, from, to } = this;
    const whole = this.groups > 1 && digits.length >= shortestNumber;
    this.digits = '';
    this.groups = 0;
    return whole ? { digits, from, to } : null;
  }
}

/** What a text puts into the index. Words come as written; the receiver folds them and may remember the answer. */
export interface WordSink {
  word(raw: string): void;
  /** A piece of an unspaced run; those of one run come in order and without gaps. */
  piece(run: string, from: number, to: number): void;
}

/** Shorter parts around an apostrophe (`d'`, `'s`) are not worth an entry. */
const shortestPart = 2;

export function wordsOf(text: string, sink: WordSink): void {
  const numbers = new NumberJoiner();
  eachSpan(text, (span, from, to) => {
    const raw = text.slice(from, to);
    if (span === 'run') {
      eachPiece(raw, (begin, end) => sink.piece(raw, begin, end));
      return;
    }
    sink.word(raw);
    if (span === 'number') {
      const { joined } = numbers.next(text, from, to, fold(raw));
      if (joined !== null) sink.word(joined.digits);
    } else if (span === 'withApostrophe') {
      for (const part of raw.split(/['\u2019\u02BC\u02BB\u2018]/)) if (part.length >= shortestPart) sink.word(part);
    }
  });
  const last = numbers.take();
  if (last !== null) sink.word(last.digits);
}

/** First base character of a folded piece, and its last: what meets at a seam between two pieces. */
export const firstBase = (folded: string): number => folded.charCodeAt(0) || 0;

export function lastBase(folded: string, end: number = folded.length): number {
  let at = end - 1;
  while (at > 0 && !isBase(folded.charCodeAt(at))) at--;
  return folded.charCodeAt(at) || 0;
}

export const termOf = (raw: string): string => toTerm(fold(raw));
