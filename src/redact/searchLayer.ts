// Which words of a page survive, and how they are written under its picture: invisible, whole points, one width. See "The search
// layer" in docs/redaction.md.
import type { Turn } from '../pdf/textItems.ts';
import type { Needles } from './find.ts';
import { findInReading, joinedText } from './findOnPage.ts';
import type { Area, Fragment, Reading } from './fragments.ts';
import { glyphWidth } from './glyphlessFont.ts';
import { type PixelBox, type Sheet, toPixels, turnedBack } from './pageBoxes.ts';

/** A word that may leave, in points of the page turned so that it is level. */
export interface SurvivingWord extends Area {
  readonly text: string;
  readonly turn: Turn;
}

/** How far the letters of a text reach, in any unit; for sharing out the width of a run among its words. */
export type Measure = (text: string) => number;

export function wordsOf(reading: Reading, measure: Measure): SurvivingWord[] {
  const { text, spans } = joinedText(reading.fragments);
  return [...text.matchAll(/\S+/gu)].flatMap((match) => {
    const [from, to] = [match.index, match.index + match[0].length];
    const parts = spans
      .filter(({ fragment, at }) => at < to && at + fragment.text.length > from)
      .map(({ fragment, at }) => partOf(fragment, Math.max(0, from - at), Math.min(fragment.text.length, to - at), measure));
    const [first] = parts;
    if (!first) return [];
    const end = Math.max(...parts.map(({ x, width }) => x + width));
    return [{ text: match[0], turn: reading.turn, ...first, width: end - first.x }];
  });
}

function partOf(fragment: Fragment, from: number, to: number, measure: Measure): Area {
  const whole = measure(fragment.text) || 1;
  const x = fragment.x + (fragment.width * measure(fragment.text.slice(0, from))) / whole;
  const width = (fragment.width * measure(fragment.text.slice(from, to))) / whole;
  return { x, y: fragment.y, width, height: fragment.height };
}

export const uprightArea = (word: SurvivingWord, sheet: Sheet): Area => turnedBack(word, word.turn, sheet);

/** Without the words that touch a box, and without those in which, once others are gone, a protected term can be read again. */
export function surviving(
  words: readonly SurvivingWord[],
  boxes: readonly PixelBox[],
  needles: Needles,
  sheet: Sheet,
): readonly SurvivingWord[] {
  let left = words.filter((word) => {
    const area = toPixels(uprightArea(word, sheet), sheet);
    return !boxes.some((box) => touches(box, area));
  });
  for (;;) {
    const named = new Set(left.length === 0 ? [] : namedAmong(left, needles));
    if (named.size === 0) return left;
    left = left.filter((word) => !named.has(word));
  }
}

function namedAmong(words: readonly SurvivingWord[], needles: Needles): readonly Fragment[] {
  return [...Map.groupBy(words, ({ turn }) => turn)].flatMap(([turn, fragments]) =>
    (['text', 'ocr'] as const).flatMap((by) => {
      const reading: Reading = { turn, widthPt: 0, heightPt: 0, by, fragments };
      return findInReading(reading, needles).hits.flatMap(({ parts }) => parts.map(({ fragment }) => fragment));
    }),
  );
}

const touches = (a: PixelBox, b: PixelBox): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Written from right to left: in a PDF such words stand as the eye meets them. */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const inVisualOrder = (text: string) =>
  rightToLeft.test(text)
    ? Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)
        .reverse()
        .join('')
    : text;

/** Where in the height of a run its letters stand. */
const baseline = 0.78;

/** The layer's operators for one page, for the font `/F`. Nothing in it is finer than a point. */
export function searchLayer(words: readonly SurvivingWord[], { widthPt, heightPt }: Sheet): string {
  const runs = words.flatMap((word) => {
    const size = Math.max(1, Math.round(word.height * 0.85));
    const text = inVisualOrder(word.text);
    const stretch = Math.max(1, Math.round((100 * Math.max(1, Math.round(word.width))) / (text.length * glyphWidth * size)));
    const start = { x: word.x, y: word.y + word.height * baseline, width: 0, height: 0 };
    const { x, y } = turnedBack(start, word.turn, { widthPt, heightPt });
    const [left, up] = [Math.round(x), Math.round(heightPt - y)];
    if (left < 0 || up < 0 || left > widthPt || up > heightPt) return [];
    return [`/F ${size} Tf ${stretch} Tz ${directions[word.turn]} ${left} ${up} Tm <${utf16Hex(`${text} `)}> Tj`];
  });
  return runs.length === 0 ? '' : `BT 3 Tr\n${runs.join('\n')}\nET`;
}

const directions: Readonly<Record<Turn, string>> = { 0: '1 0 0 1', 90: '0 -1 1 0', 180: '-1 0 0 -1', 270: '0 1 -1 0' };
const utf16Hex = (text: string) =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('');
