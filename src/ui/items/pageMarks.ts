import type { Place } from '../../domain/fields.ts';
import type { RecordHead } from '../../domain/record.ts';
import type { PageMark } from './PdfPage.tsx';

/** The soft boxes by page: excerpts, and the place that a source points to. */
export function marksByPage(
  excerpts: readonly RecordHead<'excerpt'>[],
  place: Place | undefined,
): ReadonlyMap<number, readonly PageMark[]> {
  const kept = excerpts.flatMap(({ id, fields }) => marksOf(id, fields.place, false));
  return Map.groupBy([...kept, ...marksOf('pointed', place, true)], (mark) => mark.page);
}

export const noMarks: readonly PageMark[] = [];

const marksOf = (key: string, place: Place | undefined, pointed: boolean): readonly PageMark[] =>
  place?.kind === 'page' ? place.boxes.map((box, index) => ({ key: `${key}${index}`, page: place.page, box, pointed })) : [];
