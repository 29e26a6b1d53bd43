import { useMemo } from 'react';
import type { Box } from '../../domain/fields.ts';
import type { PageSize } from '../../pdf/viewingPage.ts';
import { type PageMark, PdfPage } from './PdfPage.tsx';
import type { PageLayout } from './pageLayout.ts';
import { noMarks } from './pageMarks.ts';
import classes from './pdfViewer.module.css';
import type { Turn } from './turning.ts';
import type { PdfDocument } from './usePdf.ts';
import type { FoundHit, FoundWords } from './usePdfFind.ts';

interface PdfPagesProps {
  readonly document: PdfDocument;
  readonly sizes: readonly PageSize[];
  readonly layout: PageLayout;
  readonly drawn: readonly number[];
  readonly page: number;
  readonly scale: number;
  readonly turn: Turn;
  readonly marks: ReadonlyMap<number, readonly PageMark[]>;
  readonly hits: readonly FoundHit[];
  readonly current: FoundWords | null;
  readonly onRegion: ((page: number, box: Box) => void) | null;
}

/** The long column of pages, of which only those near the view are there. */
export function PdfPages(props: PdfPagesProps) {
  const { document, sizes, layout, drawn, page, scale, turn, marks, hits, current, onRegion } = props;
  const foundByPage = useMemo(() => Map.groupBy(hits, (each) => each.page), [hits]);
  return (
    <div className={classes.column} style={{ height: layout.total }}>
      {drawn.map((number) => {
        const size = sizes[number - 1];
        return (
          size && (
            <div key={number} className={classes.slot} style={{ top: layout.tops[number - 1] }}>
              <PdfPage
                document={document}
                page={number}
                size={size}
                scale={scale}
                turn={turn}
                marks={marks.get(number) ?? noMarks}
                found={foundByPage.get(number) ?? noneFound}
                current={current?.page === number ? current : null}
                onRegion={onRegion}
                isCurrent={onRegion !== null && number === page}
              />
            </div>
          )
        );
      })}
    </div>
  );
}

const noneFound: readonly FoundWords[] = [];
