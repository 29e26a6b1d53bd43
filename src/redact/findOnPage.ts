// Finds in the readings of a page: which fragments spell a protected term, however runs and lines cut it up.
import type { RecordId } from '../domain/ids.ts';
import { findTerms, type Needles } from './find.ts';
import { type Fragment, type Line, linesOf, type Reading, right } from './fragments.ts';

/** One find on a page: the fragments that it touches, and how much of each. */
export interface PageHit {
  readonly subject: RecordId;
  readonly parts: readonly { readonly fragment: Fragment; readonly from: number; readonly to: number }[];
}

export interface JoinedText {
  readonly text: string;
  readonly spans: readonly { readonly fragment: Fragment; readonly at: number }[];
}

/** Text is sought in the source's order and in the order of the lines, since either can tear a name apart; the union counts. */
export function findInReading(reading: Reading, needles: Needles): { hits: PageHit[]; lines: Line[] } {
  const lines = linesOf(reading.fragments);
  const streams = [joinedText(reading.fragments), joinedText(lines.flatMap((line) => line.fragments))];
  if (
    reading.fragments.some(({ text }) =>
      /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(text),
    )
  )
    streams.push(joinedText(lines.flatMap((line) => [...line.fragments].reverse())));
  return { hits: streams.flatMap((each) => hitsIn(each, needles, reading.by)), lines };
}

/** The fragments as one text, with a space between those that do not touch, and where each stands in it. */
export function joinedText(fragments: readonly Fragment[]): JoinedText {
  let text = '';
  const spans: { fragment: Fragment; at: number }[] = [];
  let previous: Fragment | undefined;
  for (const fragment of fragments) {
    if (previous && !touching(previous, fragment)) text += ' ';
    spans.push({ fragment, at: text.length });
    text += fragment.text;
    previous = fragment;
  }
  return { text, spans };
}

/** Runs of one word, split by kerning or a change of font, stand closer than a space. */
function touching(a: Fragment, b: Fragment): boolean {
  const gap = b.x - right(a);
  const level = Math.abs(a.y + a.height - b.y - b.height) < 0.3 * Math.max(a.height, b.height);
  return level && gap < 0.1 * b.height && gap > -b.height;
}

function hitsIn({ text, spans }: JoinedText, needles: Needles, by: Reading['by']): PageHit[] {
  return findTerms(text, needles, { misread: by === 'ocr', fromGlyphs: by === 'text' }).map(({ subject, from, to }) => ({
    subject,
    parts: spans
      .filter(({ fragment, at }) => at < to && at + fragment.text.length > from && fragment.text.trim() !== '')
      .map(({ fragment, at }) => ({
        fragment,
        from: Math.max(0, from - at),
        to: Math.min(fragment.text.length, to - at),
      })),
  }));
}
