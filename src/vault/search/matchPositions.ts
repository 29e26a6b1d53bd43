// Where in a text the words of a query stand: found by reading the text again, so that the index need not hold positions.
import { isBase } from './characters.ts';
import { fold } from './fold.ts';
import { isForgiving, type QueryWord, readQuery } from './readQuery.ts';
import { isOneSlip } from './slip.ts';
import { eachSpan, NumberJoiner, termOf } from './words.ts';

/** UTF-16 offsets into the text, `to` not included. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** In order, without overlaps. Misspelt words are shown only for query words that do not stand there as typed. */
export function matchPositions(text: string, query: string): readonly TextRange[] {
  const words = readQuery(query);
  if (words.length === 0) return [];
  const read = readText(
    text,
    words.some(({ kind }) => kind === 'run'),
  );
  return joinRanges(words.flatMap((word) => rangesOf(read, word)));
}

interface Word extends TextRange {
  readonly term: string;
}
/** A folded run and, for each of its units, where the character it came from begins and ends in the text. */
interface FoldedRun extends TextRange {
  readonly folded: string;
  readonly begins: readonly number[];
  readonly ends: readonly number[];
}
interface ReadText {
  readonly words: readonly Word[];
  readonly groups: readonly Word[];
  readonly runs: readonly FoldedRun[];
}

function readText(text: string, withRuns: boolean): ReadText {
  const words: Word[] = [];
  const groups: Word[] = [];
  const runs: FoldedRun[] = [];
  const numbers = new NumberJoiner();
  const addNumber = (number: ReturnType<NumberJoiner['take']>): void => {
    if (number !== null) words.push({ from: number.from, to: number.to, term: number.digits });
  };
  eachSpan(text, (span, from, to) => {
    const raw = text.slice(from, to);
    if (span === 'run') {
      if (withRuns) runs.push(foldRun(raw, from));
      return;
    }
    const word = { from, to, term: termOf(raw) };
    words.push(word);
    if (span === 'number') {
      groups.push(word);
      addNumber(numbers.next(text, from, to, fold(raw)).joined);
    }
    if (span !== 'withApostrophe') return;
    for (const part of raw.matchAll(/[^'\u2019\u02BC\u02BB\u2018]{2,}/g)) {
      words.push({ from: from + part.index, to: from + part.index + part[0].length, term: termOf(part[0]) });
    }
  });
  addNumber(numbers.take());
  return { words, groups, runs };
}

/** Texts use the same few thousand characters over and over. */
const foldedCharacters = new Map<string, string>();
const mostCharacters = 20_000;

function foldCharacter(raw: string): string {
  let folded = foldedCharacters.get(raw);
  if (folded === undefined) {
    if (foldedCharacters.size >= mostCharacters) foldedCharacters.clear();
    folded = fold(raw);
    foldedCharacters.set(raw, folded);
  }
  return folded;
}

function foldRun(raw: string, at: number): FoldedRun {
  const begins: number[] = [];
  const ends: number[] = [];
  let folded = '';
  for (let from = 0; from < raw.length; ) {
    let to = from + 1;
    while (to < raw.length && !isBase(raw.charCodeAt(to))) to++;
    const piece = foldCharacter(raw.slice(from, to));
    for (let i = 0; i < piece.length; i++) {
      begins.push(at + from);
      ends.push(at + to);
    }
    folded += piece;
    from = to;
  }
  const whole = fold(raw);
  const range = { from: at, to: at + raw.length };
  if (whole === folded) return { ...range, folded, begins, ends };
  // Folding reached across characters (a doubled Thai vowel): the run is shown whole.
  return {
    ...range,
    folded: whole,
    begins: Array.from(whole, () => range.from),
    ends: Array.from(whole, () => range.to),
  };
}

function rangesOf(read: ReadText, word: QueryWord): readonly TextRange[] {
  switch (word.kind) {
    case 'word': {
      const found = wordRanges(read.words, word.term, word.open);
      return found.length > 0 || !word.forgiving ? found : slipRanges(read, word.term);
    }
    case 'number': {
      const whole = wordRanges(read.words, word.term, word.open);
      if (whole.length > 0) return whole;
      return word.groups.flatMap((group, nth) => wordRanges(read.groups, group, word.open && nth === word.groups.length - 1));
    }
    case 'run':
      return runRanges(read, word.text, word.pieces);
  }
}

const numberFrom = /^[0-9]{7,}$/;

function wordRanges(words: readonly Word[], term: string, open: boolean): readonly TextRange[] {
  const end = numberFrom.test(term) ? term.replace(/^0+/, '') : '';
  return words.filter(
    (word) => word.term === term || (open && word.term.startsWith(term)) || (numberFrom.test(end) && word.term.endsWith(end)),
  );
}

const unitsOf = (text: string): Uint16Array => {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  return units;
};

function slipRanges(read: ReadText, term: string): readonly TextRange[] {
  return read.words.filter(
    (word) => Math.abs(word.term.length - term.length) <= 1 && isOneSlip(unitsOf(word.term), 0, word.term.length, term),
  );
}

function runRanges(read: ReadText, text: string, pieces: readonly string[]): readonly TextRange[] {
  const whole = occurrences(read.runs, text);
  if (whole.length > 0) return whole;
  const misspelt = isForgiving(text) ? read.runs.flatMap((run) => slipsInRun(run, text)) : [];
  if (misspelt.length > 0) return misspelt;
  return pieces.flatMap((piece) => {
    const found = occurrences(read.runs, piece);
    return found.length > 0 || !isForgiving(piece) ? found : read.runs.flatMap((run) => slipsInRun(run, piece));
  });
}

function occurrences(runs: readonly FoldedRun[], text: string): readonly TextRange[] {
  const found: TextRange[] = [];
  for (const run of runs) {
    for (let at = run.folded.indexOf(text); at >= 0; at = run.folded.indexOf(text, at + 1))
      found.push(rangeIn(run, at, text.length));
  }
  return found;
}

const rangeIn = (run: FoldedRun, at: number, length: number): TextRange => ({
  from: run.begins[at] as number,
  to: run.ends[at + length - 1] as number,
});

/** Pieces of the run one slip away, wherever a character begins. */
function slipsInRun(run: FoldedRun, text: string): readonly TextRange[] {
  const units = unitsOf(run.folded);
  const lengths = [text.length, text.length - 1, text.length + 1];
  const found: TextRange[] = [];
  for (let at = 0; at < units.length; at++) {
    if (!isBase(units[at] as number)) continue;
    const length = lengths.find((some) => at + some <= units.length && isOneSlip(units, at, some, text));
    if (length !== undefined) found.push(rangeIn(run, at, length));
  }
  return found;
}

function joinRanges(ranges: readonly TextRange[]): readonly TextRange[] {
  const joined: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = joined.at(-1);
    if (last !== undefined && range.from < last.to)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else joined.push(range);
  }
  return joined;
}
