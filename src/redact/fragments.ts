// Pieces of writing with places, from a text layer or from recognition, and the lines they make.
import type { Turn } from '../pdf/textItems.ts';

/** A rectangle in PDF points on a page turned so that the writing is level; origin at the top left. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface Fragment extends Area {
  readonly text: string;
  /** Of recognition: how sure it was of this word, 0 to 100. */
  readonly confidence?: number;
}
/** One reading of a page: all writing that is level when the page is turned back by `turn`. */
export interface Reading {
  readonly turn: Turn;
  readonly widthPt: number;
  readonly heightPt: number;
  /** In the order in which the source gives them. Blank ones and line ends are in it too. */
  readonly fragments: readonly Fragment[];
  readonly by: 'text' | 'ocr';
}

/** What a reader was taught: English, or Vietnamese with the marks of Latin letters. */
export type OcrModel = 'eng' | 'vie';

/** What recognition read at one angle. */
export interface OcrReading extends Reading {
  readonly model: OcrModel;
  /** How sure the recogniser was of each word, 0 to 100, with the word's number of letters as its weight. */
  readonly confidence: number;
  readonly letters: number;
}

/** Fragments side by side without a wide gap, left to right. */
export interface Line extends Area {
  readonly fragments: readonly Fragment[];
}

export const right = (area: Area): number => area.x + area.width;
export const bottom = (area: Area): number => area.y + area.height;

export function around(areas: readonly Area[]): Area {
  let [x, y, toX, toY] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const area of areas) {
    x = Math.min(x, area.x);
    y = Math.min(y, area.y);
    toX = Math.max(toX, right(area));
    toY = Math.max(toY, bottom(area));
  }
  return { x, y, width: toX - x, height: toY - y };
}

/** Wider gaps than this many line heights part two columns. */
const columnGap = 1.6;

export function linesOf(fragments: readonly Fragment[]): Line[] {
  const written = fragments.filter((fragment) => fragment.text.trim() !== '').sort((a, b) => middle(a) - middle(b));
  const rows: Fragment[][] = [];
  for (const fragment of written) {
    const row = rows.at(-1);
    if (row?.some((other) => sameRow(other, fragment))) row.push(fragment);
    else rows.push([fragment]);
  }
  return rows.flatMap(splitAtGaps);
}

const middle = (area: Area) => area.y + area.height / 2;

function sameRow(a: Area, b: Area): boolean {
  const shared = Math.min(bottom(a), bottom(b)) - Math.max(a.y, b.y);
  return shared >= 0.55 * Math.min(a.height, b.height);
}

function splitAtGaps(row: readonly Fragment[]): Line[] {
  const groups: Fragment[][] = [];
  let reached = 0;
  for (const fragment of [...row].sort((a, b) => a.x - b.x)) {
    const group = groups.at(-1);
    if (group && fragment.x - reached < columnGap * fragment.height) group.push(fragment);
    else groups.push([fragment]);
    reached = Math.max(groups.at(-1)?.length === 1 ? 0 : reached, right(fragment));
  }
  return groups.map((group) => ({ ...around(group), fragments: group }));
}
