// Where each page stands in the long column of pages, in CSS pixels, and which of them are in view. Pure.
import type { PageSize } from '../../pdf/viewingPage.ts';

export interface PageLayout {
  readonly tops: readonly number[];
  readonly heights: readonly number[];
  readonly total: number;
}

/** Between two pages, above the first and under the last. */
export const gapPx = 16;

export function pageLayout(sizes: readonly PageSize[], scale: number): PageLayout {
  const tops: number[] = [];
  const heights = sizes.map(({ heightPt }) => heightPt * scale);
  let top = gapPx;
  for (const height of heights) {
    tops.push(top);
    top += height + gapPx;
  }
  return { tops, heights, total: top };
}

/** The page (from 1) that stands at `y`; the nearest one where `y` is between pages or outside. */
export function pageAt({ tops }: PageLayout, y: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** Pages to draw: those in view, and as much again above and below (`ahead` views), so that scrolling meets drawn pages. */
export function pagesInView(layout: PageLayout, top: number, height: number, ahead = 1): readonly number[] {
  if (layout.tops.length === 0) return [];
  const first = pageAt(layout, top - ahead * height);
  const last = pageAt(layout, top + (1 + ahead) * height);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Where a reader is, whatever the zoom: a page and how far into it. */
export interface ReadingPoint {
  readonly page: number;
  readonly share: number;
}
export function readingPoint(layout: PageLayout, y: number): ReadingPoint {
  const page = pageAt(layout, y);
  const height = layout.heights[page - 1] ?? 1;
  return { page, share: (y - (layout.tops[page - 1] ?? 0)) / height };
}
export const topOf = (layout: PageLayout, { page, share }: ReadingPoint): number =>
  (layout.tops[page - 1] ?? 0) + share * (layout.heights[page - 1] ?? 0);
