// From the readings of a page to the boxes that will be burned, on the upright page and on whole pixels.
import type { Box } from '../domain/fields.ts';
import type { RecordId } from '../domain/ids.ts';
import type { Turn } from '../pdf/textItems.ts';
import { areasFor } from './extents.ts';
import type { Needles } from './find.ts';
import { findInReading } from './findOnPage.ts';
import type { Area, Reading } from './fragments.ts';
import type { Extent } from './types.ts';

/** A box in whole pixels of the canvas. */
export interface PixelBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface FoundBox {
  readonly subject: RecordId | undefined;
  readonly by: 'text' | 'ocr' | 'person';
  readonly pixels: PixelBox;
}

export interface Sheet {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

export function boxesIn(readings: readonly Reading[], needles: Needles, extent: Extent, sheet: Sheet): FoundBox[] {
  return readings.flatMap((reading) => {
    const { hits, lines } = findInReading(reading, needles);
    return hits.flatMap((hit) =>
      areasFor(hit, lines, reading, extent).map((area) => ({
        subject: hit.subject,
        by: reading.by,
        pixels: toPixels(turnedBack(area, reading.turn, sheet), sheet),
      })),
    );
  });
}

/** The area on the upright page: the inverse of `turnedPoint`, for rectangles. */
export function turnedBack(area: Area, turn: Turn, { widthPt, heightPt }: Pick<Sheet, 'widthPt' | 'heightPt'>): Area {
  const { x, y, width, height } = area;
  if (turn === 90) return { x: widthPt - y - height, y: x, width: height, height: width };
  if (turn === 180) return { x: widthPt - x - width, y: heightPt - y - height, width, height };
  if (turn === 270) return { x: y, y: heightPt - x - width, width: height, height: width };
  return area;
}

/** Outwards to whole pixels, so that no edge is soft. */
export function toPixels(box: Box, sheet: Sheet): PixelBox {
  const [across, down] = [sheet.widthPx / sheet.widthPt, sheet.heightPx / sheet.heightPt];
  const x = clamp(Math.floor(box.x * across), sheet.widthPx);
  const y = clamp(Math.floor(box.y * down), sheet.heightPx);
  const toX = clamp(Math.ceil((box.x + box.width) * across), sheet.widthPx);
  const toY = clamp(Math.ceil((box.y + box.height) * down), sheet.heightPx);
  return { x, y, width: toX - x, height: toY - y };
}
const clamp = (value: number, most: number) => Math.min(most, Math.max(0, value));

export function toPoints(pixels: PixelBox, sheet: Sheet): Box {
  const [across, down] = [sheet.widthPt / sheet.widthPx, sheet.heightPt / sheet.heightPx];
  return { x: pixels.x * across, y: pixels.y * down, width: pixels.width * across, height: pixels.height * down };
}
