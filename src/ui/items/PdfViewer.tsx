import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Box, Place } from '../../domain/fields.ts';
import type { RecordHead } from '../../domain/record.ts';
import type { PageSize } from '../../pdf/viewingPage.ts';
import { isPress } from '../frame/shortcut.ts';
import { FindBar } from './FindBar.tsx';
import { PdfPage } from './PdfPage.tsx';
import { pageLayout } from './pageLayout.ts';
import { marksByPage, noMarks } from './pageMarks.ts';
import classes from './pdfViewer.module.css';
import { type ChosenPlace, selectedText } from './selectedText.ts';
import { Thumbnails } from './Thumbnails.tsx';
import { usePageScroll } from './usePageScroll.ts';
import type { PdfDocument } from './usePdf.ts';
import { type FoundWords, usePdfFind } from './usePdfFind.ts';
import { useZoom } from './useZoom.ts';
import { ViewerBar } from './ViewerBar.tsx';

interface PdfViewerProps {
  readonly document: PdfDocument;
  readonly sizes: readonly PageSize[];
  readonly excerpts: readonly RecordHead<'excerpt'>[];
  readonly place: Place | undefined;
  /** The words of the whole document, where they have been read already. */
  readonly text: string | undefined;
  /** A passage of the item's text, as a page and offsets into that page's text. */
  readonly passage: FoundWords | null;
  readonly onChosen: (chosen: ChosenPlace | null) => void;
  readonly onRegion: (page: number, box: Box) => void;
}

/** The page is king: a thin bar, then nothing but the document. */
export function PdfViewer({ document, sizes, excerpts, place, text, passage, onChosen, onRegion }: PdfViewerProps) {
  const { t } = useTranslation('items');
  const scroll = useRef<HTMLDivElement>(null);
  const zoom = useZoom(scroll, Math.max(...sizes.map(({ widthPt }) => widthPt)));
  const layout = useMemo(() => pageLayout(sizes, zoom.scale), [sizes, zoom.scale]);
  const { page, drawn, show } = usePageScroll(scroll, layout);
  const [words, setWords] = useState<string | null>(null);
  const [hitAt, setHitAt] = useState(0);
  const [regions, setRegions] = useState(false);
  const [strip, setStrip] = useState(false);
  const find = usePdfFind(document, text, words ?? '');
  const marks = useMemo(() => marksByPage(excerpts, place), [excerpts, place]);
  const foundByPage = useMemo(() => Map.groupBy(find.hits, (each) => each.page), [find.hits]);
  const hit = find.hits[hitAt] ?? null;
  const current = words ? hit : passage;

  useEffect(() => {
    if (place?.kind !== 'page' || !zoom.measured) return;
    show(place.page, place.boxes[0] ? place.boxes[0].y * zoom.scale : undefined);
    // Goes there when another place is asked for, not when the zoom changes.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [place, show, zoom.measured]);
  useEffect(() => {
    if (current && zoom.measured && !drawn.includes(current.page)) show(current.page);
    // The page itself brings the words into view once it is drawn.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [current, show, zoom.measured]);
  useEffect(() => setHitAt(0), [words]);

  const choose = () => onChosen(scroll.current && selectedText(scroll.current, zoom.scale));
  const step = (by: 1 | -1) => setHitAt((at) => (find.hits.length === 0 ? 0 : (at + by + find.hits.length) % find.hits.length));
  const onKeyDown = (event: KeyboardEvent) => {
    const key = keys.find(([shortcut]) => isPress(shortcut, event.nativeEvent))?.[1];
    const typing = (event.target as HTMLElement).closest('input') !== null;
    if (!key || (typing && key !== 'find')) return;
    event.preventDefault();
    if (key === 'find') setWords((now) => now ?? '');
    if (key === 'next') show(page + 1);
    if (key === 'previous') show(page - 1);
    if (key === 'first') show(1);
    if (key === 'last') show(sizes.length);
    if (key === 'in') zoom.step(1);
    if (key === 'out') zoom.step(-1);
    if (key === 'fit') zoom.set('width');
  };

  return (
    <div className={classes.viewer} onKeyDown={onKeyDown}>
      <ViewerBar
        page={page}
        pages={sizes.length}
        onPage={show}
        zoom={zoom}
        finding={words !== null}
        onFind={() => setWords((now) => (now === null ? '' : null))}
        regions={regions}
        onRegions={() => setRegions((on) => !on)}
        strip={strip}
        onStrip={() => setStrip((on) => !on)}
      />
      {words !== null && (
        <FindBar words={words} state={find} at={hitAt} onWords={setWords} onStep={step} onClose={() => setWords(null)} />
      )}
      <div className={classes.middle}>
        {strip && <Thumbnails document={document} sizes={sizes} page={page} onPage={show} />}
        <div
          ref={scroll}
          className={classes.scroll}
          tabIndex={0}
          role="region"
          aria-label={t('viewer.label')}
          onMouseUp={choose}
          onKeyUp={choose}
          data-regions={regions || undefined}
        >
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
                      scale={zoom.scale}
                      marks={marks.get(number) ?? noMarks}
                      found={foundByPage.get(number) ?? noneFound}
                      current={current?.page === number ? current : null}
                      onRegion={regions ? onRegion : null}
                    />
                  </div>
                )
              );
            })}
          </div>
        </div>
        {find.hits.length > 0 && (
          <div className={classes.ticks} aria-hidden>
            {[...foundByPage.keys()].map((number) => (
              <span key={number} style={{ top: `${((layout.tops[number - 1] ?? 0) / layout.total) * 100}%` }} />
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

const noneFound: readonly FoundWords[] = [];

const keys = [
  ['mod+F', 'find'],
  ['ArrowRight', 'next'],
  ['ArrowLeft', 'previous'],
  ['Home', 'first'],
  ['End', 'last'],
  ['mod+=', 'in'],
  ['mod+-', 'out'],
  ['mod+0', 'fit'],
] as const;
