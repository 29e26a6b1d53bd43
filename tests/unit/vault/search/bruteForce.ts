// The same questions answered by reading every document, one at a time and without an index.
import { isBase } from '../../../../src/vault/search/characters.ts';
import { sidesOfOneWrong } from '../../../../src/vault/search/evaluate.ts';
import { isForgiving, type QueryWord, readQuery } from '../../../../src/vault/search/readQuery.ts';
import type { IndexQuery, SearchDocument } from '../../../../src/vault/search/types.ts';
import { termOf, wordsOf } from '../../../../src/vault/search/words.ts';

interface Read {
  readonly document: SearchDocument;
  readonly terms: ReadonlySet<string>;
  readonly runs: readonly (readonly string[])[];
}

function read(document: SearchDocument): Read {
  const terms = new Set<string>();
  const runs: string[][] = [];
  for (const field of document.fields) {
    wordsOf(field.text, {
      word: (raw) => terms.add(termOf(raw)),
      piece: (run, from, to) => {
        terms.add(termOf(run.slice(from, to)));
        if (from === 0) runs.push([]);
        runs.at(-1)?.push(termOf(run.slice(from, to)));
      },
    });
  }
  terms.delete('');
  return { document, terms, runs };
}

/** Ids of the documents that match, in no order. */
export function bruteForce(documents: Iterable<SearchDocument>, { text, tags = [] }: IndexQuery): readonly string[] {
  const words = readQuery(text);
  if (words.length === 0 && text.trim() !== '') return [];
  const all = [...documents]
    .filter((document) => tags.every((group) => group.some((tag) => document.tags.includes(tag))))
    .map(read);
  const matching = (forgive: boolean) => all.filter((one) => words.every((word) => meets(one, word, forgive)));
  const asTyped = matching(false);
  const found = asTyped.length < 20 ? matching(true) : asTyped;
  return found.map(({ document }) => document.id);
}

function meets(one: Read, word: QueryWord, forgive: boolean): boolean {
  const terms = [...one.terms];
  switch (word.kind) {
    case 'word':
      return (
        hasWord(terms, word.term, word.open) ||
        endsNumber(terms, word.term) ||
        (forgive && word.forgiving && hasSlip(terms, word.term))
      );
    case 'number':
      return (
        hasWord(terms, word.term, word.open) ||
        endsNumber(terms, word.term) ||
        word.groups.every((group, nth) => hasWord(terms, group, word.open && nth === word.groups.length - 1))
      );
    case 'run':
      return hasRun(one, word.text) || (forgive && word.forgiving && forgivesRun(one, terms, word.text, word.pieces));
  }
}

const hasWord = (terms: readonly string[], word: string, open: boolean): boolean =>
  terms.some((term) => term === word || (open && term.startsWith(word)));

function endsNumber(terms: readonly string[], word: string): boolean {
  const end = /^[0-9]{7,}$/.test(word) ? word.replace(/^0+/, '') : '';
  return end.length >= 7 && terms.some((term) => term.endsWith(end));
}

function forgivesRun(one: Read, terms: readonly string[], text: string, pieces: readonly string[]): boolean {
  if (pieces.every((piece) => hasRun(one, piece) || (isForgiving(piece) && hasSlip(terms, piece)))) return true;
  return hasSlip(terms, text) || sidesOfOneWrong(text).some((sides) => sides.every((side) => hasRun(one, side)));
}

const hasSlip = (terms: readonly string[], word: string): boolean => terms.some((term) => distance(term, word) === 1);

/** Optimal string alignment, over UTF-16 units, by the textbook. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, at(i - 2, j - 2) + 1);
      (rows[i] as number[])[j] = best;
    }
  }
  return at(a.length, b.length);
}

/** By the rule of runs.ts: pieces of the document put together to the run, whose characters at each seam met somewhere. */
function hasRun(one: Read, text: string): boolean {
  const terms = [...one.terms];
  if (terms.some((term) => term.includes(text))) return true;
  const seams = new Set<string>();
  for (const run of one.runs) run.forEach((piece, nth) => nth > 0 && seams.add(seamOf(run[nth - 1] as string, piece)));
  const follows = (at: number): boolean => {
    if (!isBase(text.charCodeAt(at)) || !seams.has(seamOf(text.slice(0, at), text.slice(at)))) return false;
    const rest = text.slice(at);
    return terms.some((term) => term.startsWith(rest) || (rest.startsWith(term) && follows(at + term.length)));
  };
  return Array.from({ length: text.length - 1 }, (_, i) => i + 1).some((at) => {
    const head = text.slice(0, at);
    return terms.some((term) => term.endsWith(head)) && follows(at);
  });
}

function seamOf(before: string, after: string): string {
  let at = before.length - 1;
  while (at > 0 && !isBase(before.charCodeAt(at))) at--;
  return `${before[at]}${after[0]}`;
}
