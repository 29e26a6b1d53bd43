// Whether what was read of a page is enough to say that no protected term is left on it. Fail closed: see "What is refused" in
// docs/redaction.md.
import type { Box } from '../domain/fields.ts';
import type { PageContent } from '../pdf/pageContent.ts';
import type { TextItem } from '../pdf/textItems.ts';
import { fold } from './fold.ts';
import type { OcrReading } from './fragments.ts';
import { nearMatches } from './nearMatches.ts';
import type { Policy } from './types.ts';

export type Doubt = 'script' | 'quality' | undefined;

/** Under this mean confidence the recogniser was guessing; with so few letters there is little that it could have read. */
const surePercent = 55;
const fewLetters = 12;
/** What ruled lines and boxes with round corners need; a word in outlines has many more. */
const mostCurves = 16;
const mostSlants = 40;

/** Terms in scripts that the shipped recogniser has no model for. */
export function hasForeignTerms({ subjects }: Pick<Policy, 'subjects'>): boolean {
  return subjects.some(({ canonical, aliases }) =>
    [canonical, ...aliases].some((term) => [...term].some((c) => /\p{L}/u.test(c) && !/\p{Script=Latin}/u.test(c))),
  );
}

/** Nothing on the page could be writing except glyphs that say which characters they show, and pictures that are covered. */
export const isOnlySoundText = (content: PageContent, covered: readonly Box[] = []): boolean =>
  content.otherRasters === 0 &&
  content.pictures.every((picture) => covered.some((box) => covers(box, picture))) &&
  content.curves <= mostCurves &&
  content.slants <= mostSlants &&
  content.drawnGlyphs === 0 &&
  content.namelessGlyphs === 0;

/** To half a point: nobody draws a box more exactly. */
const covers = (box: Box, picture: Box): boolean =>
  box.x <= picture.x + 0.5 &&
  box.y <= picture.y + 0.5 &&
  box.x + box.width >= picture.x + picture.width - 0.5 &&
  box.y + box.height >= picture.y + picture.height - 0.5;

export function doubtAbout(
  policy: Pick<Policy, 'subjects'>,
  content: PageContent,
  items: readonly TextItem[],
  ocr: readonly OcrReading[],
  covered: readonly Box[],
): Doubt {
  const sound = isOnlySoundText(content, covered);
  if (ocr.length === 0) return sound ? undefined : 'quality';
  if (hasForeignTerms(policy) && (!sound || !textIsWhatIsSeen(items, ocr) || isZawgyi(items))) return 'script';
  return sound ? undefined : doubtAboutReading(ocr);
}

export function doubtAboutReading(ocr: readonly OcrReading[]): Doubt {
  const best = ocr.reduce((a, b) => (b.letters * b.confidence > a.letters * a.confidence ? b : a));
  return best.letters >= fewLetters && best.confidence < surePercent ? 'quality' : undefined;
}

/** Whether what the text layer says is what the page shows, so that its words may be searched in the copy. */
export const isTextBelieved = (content: PageContent, items: readonly TextItem[], ocr: readonly OcrReading[]): boolean =>
  content.otherRasters === 0 &&
  content.drawnGlyphs === 0 &&
  content.namelessGlyphs === 0 &&
  textIsWhatIsSeen(items, ocr) &&
  !isZawgyi(items);

/**
 * Fonts can show one script and call it another (old Khmer, Lao and Burmese fonts call their letters Latin). Where a text layer
 * holds Latin words, recognition must see most of them.
 */
function textIsWhatIsSeen(items: readonly TextItem[], ocr: readonly OcrReading[]): boolean {
  const words = new Set(items.flatMap(({ text }) => text.match(/\p{Script=Latin}{4,}/gu) ?? []).map((word) => fold(word).text));
  if (words.size === 0) return true;
  const seen = ocr.map((reading) => fold(reading.fragments.map(({ text }) => text).join(' ')).text);
  const met = [...words].filter((word) => seen.some((text) => text.includes(word) || nearMatches(text, word).length > 0));
  return met.length >= words.size * 0.6;
}

/** Burmese in the older Zawgyi encoding uses the same code points in another order: a search in Unicode order would miss it. */
function isZawgyi(items: readonly TextItem[]): boolean {
  return items.some(({ text }) => /(^|[^\u1000-\u109f])\u1031|[\u1060-\u1097]|\u1039(?![\u1000-\u1021])/u.test(text));
}
