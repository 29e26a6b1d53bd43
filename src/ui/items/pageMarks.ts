import type { Place } from '../../domain/fields.ts';
import type { RecordHead } from '../../domain/record.ts';
import type { PageMark } from './PdfPage.tsx';

/** The soft boxes of a page: its excerpts, and the place that a source points to. */
export function marksOn(page: number, excerpts: readonly RecordHead<'excerpt'>[], place: Place | undefined): readonly PageMark[] {
  const pointed = boxesOn(page, place).map((box, index) => ({ key: `pointed${index}`, box, pointed: true }));
  const kept = excerpts.flatMap(({ id, fields }) =>
    boxesOn(page, fields.place).map((box, index) => ({ key: `${id}${index}`, box, pointed: false })),
  );
  return [...kept, ...pointed];
}

const boxesOn = (page: number, place: Place | undefined) => (place?.kind === 'page' && place.page === page ? place.boxes : []);
