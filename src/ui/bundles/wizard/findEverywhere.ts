// Where words would still be read in what leaves: statements as redacted, pages as far as their words are known.
import type { ExportPlan } from '../../../actions/export/planExport.ts';
import type { RecordId } from '../../../domain/ids.ts';
import type { RenditionState } from './useRenditions.ts';

export interface FoundPlace {
  /** The unit it stands in. */
  readonly key: string;
  readonly title: string;
  readonly page: number | null;
  readonly count: number;
  readonly context: string;
}

/** For comparing: case, accents and width gone, every run of spaces one. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, (mark) => (isLatinMark(mark) ? '' : mark))
    .toLowerCase()
    .replace(/\s+/gu, ' ');
const isLatinMark = (mark: string) => mark >= '\u0300' && mark <= '\u036f';

export function findEverywhere(
  sought: string,
  { statements, items }: Pick<ExportPlan, 'statements' | 'items'>,
  states: ReadonlyMap<RecordId, RenditionState>,
  leftOut: readonly RecordId[],
): readonly FoundPlace[] {
  const needle = plain(sought.trim());
  if (needle === '') return [];
  const found: FoundPlace[] = [];
  const look = (key: string, title: string, page: number | null, text: string) => {
    const stream = plain(text);
    const count = stream.split(needle).length - 1;
    if (count > 0) found.push({ key, title, page, count, context: around(stream, stream.indexOf(needle), needle.length) });
  };
  for (const { interview, title, statement, translation } of statements) {
    if (leftOut.includes(interview.id)) continue;
    look(`${interview.id} 1`, title, null, [title, ...statement.paragraphs, ...(translation?.paragraphs ?? [])].join('\n'));
  }
  for (const { id } of items) {
    const state = states.get(id);
    if (leftOut.includes(id) || state?.kind !== 'done') continue;
    const { title, pages, bytes } = state.rendition;
    if (pages.length === 0) look(`${id} 1`, title, null, `${title}\n${new TextDecoder().decode(bytes)}`);
    for (const { page, words } of pages) look(`${id} ${page}`, title, page, words.map(({ text }) => text).join(' '));
  }
  return found;
}

/** Little before the words, for a narrow list; more behind them. */
const [shownBefore, shownBehind] = [10, 40];
function around(text: string, at: number, length: number): string {
  const [from, to] = [Math.max(0, at - shownBefore), Math.min(text.length, at + length + shownBehind)];
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

/** Where the words stand on a page: every word that has a part in them. */
export function wordsFound<B>(sought: string, words: readonly { readonly text: string; readonly box: B }[]): readonly B[] {
  const needle = plain(sought.trim());
  if (needle === '') return [];
  const spans: { readonly from: number; readonly to: number; readonly box: B }[] = [];
  let stream = '';
  for (const { text, box } of words) {
    const from = stream.length;
    stream += plain(text);
    spans.push({ from, to: stream.length, box });
    stream += ' ';
  }
  const found: B[] = [];
  for (let at = stream.indexOf(needle); at >= 0; at = stream.indexOf(needle, at + 1))
    found.push(...spans.filter(({ from, to }) => from < at + needle.length && to > at).map(({ box }) => box));
  return [...new Set(found)];
}
