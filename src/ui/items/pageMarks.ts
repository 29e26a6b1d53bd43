import type { Place } from '../../domain/fields.ts';
import type { RecordHead } from '../../domain/record.ts';
import type { PageSize } from '../../pdf/viewingPage.ts';
import type { PageMark } from './PdfPage.tsx';

/** The soft boxes by page: excerpts, and the place that a source points to. */
export function marksByPage(
  excerpts: readonly RecordHead<'excerpt'>[],
  place: Place | undefined,
  /** Differs each time a place is asked for, so that the same place flashes again. */
  asked: number,
  sizeOf: (page: number) => PageSize | undefined,
): ReadonlyMap<number, readonly PageMark[]> {
  const kept = excerpts.flatMap(({ id, fields }) => marksOf(id, fields.place, false, fields.colour));
  const pointed = marksOf(`pointed${asked}.`, place, true);
  return Map.groupBy([...kept, ...pointed, ...wholePage(place, asked, sizeOf)], (mark) => mark.page);
}

export const noMarks: readonly PageMark[] = [];

const marksOf = (key: string, place: Place | undefined, pointed: boolean, colour?: string): readonly PageMark[] =>
  place?.kind === 'page'
    ? place.boxes.map((box, index) => ({ key: `${key}${index}`, page: place.page, box, pointed, colour }))
    : [];

/** An excerpt of a whole page has no boxes: the page itself is what is pointed to. */
function wholePage(place: Place | undefined, asked: number, sizeOf: (page: number) => PageSize | undefined): readonly PageMark[] {
  if (place?.kind !== 'page' || place.boxes.length > 0) return [];
  const size = sizeOf(place.page);
  if (!size) return [];
  const box = { x: 4, y: 4, width: size.widthPt - 8, height: size.heightPt - 8 };
  return [{ key: `page${asked}`, page: place.page, box, pointed: true, colour: undefined }];
}
