// What a person typed, as words to look up. All of them must be met.
import { isKorean } from './characters.ts';
import { fold, toTerm } from './fold.ts';
import { eachSpan, type JoinedNumber, NumberJoiner, piecesOf, termOf } from './words.ts';

export type QueryWord =
  /** `open`: the word may go on (it is the last one, or Korean, where particles follow). `forgiving`: one wrong letter may be forgiven. */
  | { readonly kind: 'word'; readonly term: string; readonly open: boolean; readonly forgiving: boolean }
  /** Unspaced script: found wherever it stands in a run. `pieces` as the dictionaries split it alone. */
  | { readonly kind: 'run'; readonly text: string; readonly pieces: readonly string[]; readonly forgiving: boolean }
  /** Groups of digits that may be one number: met by the whole number or by all its groups. */
  | { readonly kind: 'number'; readonly term: string; readonly groups: readonly string[]; readonly open: boolean };

const mostWords = 32;
const forgivenFrom = 4;
/** Two syllables of Korean are four to six jamo. */
const forgivenFromJamo = 6;

/** Digits are never forgiven: another number is another number. */
export const isForgiving = (term: string): boolean =>
  term.length >= (isKorean(term) ? forgivenFromJamo : forgivenFrom) && !/[0-9]/.test(term);

export function readQuery(text: string): readonly QueryWord[] {
  const words: QueryWord[] = [];
  let end = 0;
  let groups: string[] = [];
  const numbers = new NumberJoiner();
  const closeNumber = (joined: JoinedNumber | null): void => {
    if (joined === null) for (const term of groups) words.push({ kind: 'word', term, open: false, forgiving: false });
    else words.push({ kind: 'number', term: joined.digits, groups, open: false });
    groups = [];
  };
  eachSpan(text, (span, from, to) => {
    const raw = text.slice(from, to);
    end = to;
    if (span === 'number') {
      const before = numbers.next(text, from, to, fold(raw));
      if (before.ended) closeNumber(before.joined);
      groups.push(termOf(raw));
      return;
    }
    closeNumber(numbers.take());
    words.push(...(span === 'run' ? runWord(raw) : plainWord(raw)));
  });
  closeNumber(numbers.take());
  return openLast(words.slice(0, mostWords), end === text.length);
}

function plainWord(raw: string): readonly QueryWord[] {
  const term = termOf(raw);
  return term === '' ? [] : [{ kind: 'word', term, open: isKorean(term), forgiving: isForgiving(term) }];
}

function runWord(raw: string): readonly QueryWord[] {
  const text = toTerm(fold(raw));
  if (text === '') return [];
  const pieces = piecesOf(raw)
    .map(termOf)
    .filter((piece) => piece !== '');
  return [{ kind: 'run', text, pieces, forgiving: isForgiving(text) }];
}

/** The last word is still being typed as long as nothing follows it. */
function openLast(words: readonly QueryWord[], typing: boolean): readonly QueryWord[] {
  const last = words.at(-1);
  if (!typing || last === undefined || last.kind === 'run') return words;
  return [...words.slice(0, -1), { ...last, open: true }];
}
