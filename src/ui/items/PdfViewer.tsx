import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Box, Place } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import type { PageNote } from '../../pdf/pageNotes.ts';
import { FindBar } from './FindBar.tsx';
import { FindTicks } from './FindTicks.tsx';
import { Notices } from './Notices.tsx';
import { PdfPages } from './PdfPages.tsx';
import { pageLayout } from './pageLayout.ts';
import { marksByPage } from './pageMarks.ts';
import classes from './pdfViewer.module.css';
import { SideStrip, type StripTab } from './SideStrip.tsx';
import { type ChosenPlace, layerSelector, selectedText } from './selectedText.ts';
import { selectLine } from './selectLine.ts';
import { type Turn, turnedBox } from './turning.ts';
import { useAsked } from './useAsked.ts';
import { useFind } from './useFind.ts';
import { usePageScroll } from './usePageScroll.ts';
import type { PageSizes, PdfDocument } from './usePdf.ts';
import { usePdfFacts } from './usePdfFacts.ts';
import type { FoundWords } from './usePdfFind.ts';
import { useTurn } from './useTurn.ts';
import { useZoom } from './useZoom.ts';
import { ViewerBar } from './ViewerBar.tsx';
import { deedOf, type ViewerDeed } from './viewerKeys.ts';

interface PdfViewerProps {
  readonly item: RecordId;
  readonly document: PdfDocument;
  readonly known: PageSizes;
  readonly excerpts: readonly RecordHead<'excerpt'>[];
  readonly place: Place | undefined;
  /** The words of the whole document, where they have been read already. */
  readonly text: string | undefined;
  /** A passage of the item's text, as a page and offsets into that page's text. */
  readonly passage: FoundWords | null;
  readonly onChosen: (chosen: ChosenPlace | null) => void;
  readonly onRegion: (page: number, box: Box | null) => void;
}

/** The page is king: a thin bar, then nothing but the document. */
export function PdfViewer({ item, document, known, excerpts, place: wanted, text, passage, onChosen, onRegion }: PdfViewerProps) {
  const { t } = useTranslation('items');
  const scroll = useRef<HTMLDivElement>(null);
  const [turn, turnBy] = useTurn(item);
  const [regions, setRegions] = useState(false);
  const [tab, setTab] = useState<StripTab | null>(null);
  const [noted, setNoted] = useState<{ readonly over: Place | undefined; readonly place: Place } | null>(null);
  const place = noted && noted.over === wanted ? noted.place : wanted;
  const asked = useAsked(place);
  const { lost } = known;
  const sizes = useMemo(() => known.sizes.map((size) => sizeTurned(size, turn)), [known, turn]);
  const zoom = useZoom(scroll, largestOf(sizes));
  const layout = useMemo(() => pageLayout(sizes, zoom.scale), [sizes, zoom.scale]);
  const { page, drawn, show } = usePageScroll(scroll, layout);
  const find = useFind(document, text);
  const facts = usePdfFacts(document, text !== undefined);
  const marks = useMemo(
    () => marksByPage(excerpts, place, asked, (number) => known.sizes[number - 1]),
    [excerpts, place, asked, known],
  );
  const current = find.words ? find.hit : passage;

  useEffect(() => {
    const size = place?.kind === 'page' && known.sizes[place.page - 1];
    if (!size || place.kind !== 'page' || !zoom.measured) return;
    const box = place.boxes[0] && turnedBox(place.boxes[0], { width: size.widthPt, height: size.heightPt }, turn);
    show(place.page, box && box.y * zoom.scale);
    // Goes there when another place is asked for, not when the zoom changes.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [place, show, zoom.measured]);
  useEffect(() => {
    if (current && zoom.measured && !drawn.includes(current.page)) show(current.page);
    // The page itself brings the words into view once it is drawn.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [current, show, zoom.measured]);

  const choose = () => onChosen(scroll.current && selectedText(scroll.current, zoom.scale, turn));
  const onMouseUp = (event: MouseEvent) => {
    // The browser makes its own selection of a triple click first.
    if (event.detail === 3) selectLine(window.getSelection()?.anchorNode ?? null, layerSelector);
    choose();
  };
  const toNote = useCallback(
    (note: PageNote) => setNoted({ over: wanted, place: { kind: 'page', page: note.page, boxes: [note.box] } }),
    [wanted],
  );
  const deeds: Readonly<Record<ViewerDeed, () => void>> = {
    find: () => find.setWords(find.words ?? ''),
    nextHit: () => find.step(1),
    previousHit: () => find.step(-1),
    next: () => show(page + 1),
    previous: () => show(page - 1),
    first: () => show(1),
    last: () => show(sizes.length),
    in: () => zoom.step(1),
    out: () => zoom.step(-1),
    fit: () => zoom.set('width'),
    fitPage: () => zoom.set('page'),
    turnRight: () => turnBy(90),
    turnLeft: () => turnBy(-90),
    strip: () => setTab((now) => (now === null ? 'pages' : null)),
    region: () => setRegions((on) => !on),
    pageExcerpt: () => onRegion(page, null),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const deed = deedOf(event.nativeEvent, event.target);
    if (!deed) return;
    event.preventDefault();
    deeds[deed]();
  };
  const latest = useRef(deeds);
  latest.current = deeds;
  const onDeed = useCallback((deed: ViewerDeed) => latest.current[deed](), []);
  const onPage = useCallback((number: number) => show(number), [show]);
  const onNotes = useCallback(() => setTab('notes'), []);

  return (
    <div className={classes.viewer} onKeyDown={onKeyDown}>
      <ViewerBar
        page={page}
        pages={sizes.length}
        onPage={onPage}
        zoom={zoom}
        onDeed={onDeed}
        finding={find.words !== null}
        regions={regions}
        strip={tab !== null}
      />
      {find.words !== null && (
        <FindBar
          words={find.words}
          state={find.state}
          at={find.at}
          onWords={find.setWords}
          onStep={find.step}
          onClose={find.toggle}
        />
      )}
      <Notices pages={sizes.length} lost={lost} facts={facts} onNotes={onNotes} />
      <div className={classes.middle}>
        {tab !== null && (
          <SideStrip
            document={document}
            sizes={known.sizes}
            page={page}
            facts={facts}
            tab={tab}
            onTab={setTab}
            onPage={onPage}
            onNote={toNote}
          />
        )}
        <div
          ref={scroll}
          className={classes.scroll}
          tabIndex={0}
          role="region"
          aria-label={t('viewer.label')}
          onMouseUp={onMouseUp}
          onKeyUp={choose}
          data-regions={regions || undefined}
        >
          <PdfPages
            document={document}
            sizes={known.sizes}
            layout={layout}
            drawn={drawn}
            page={page}
            scale={zoom.scale}
            turn={turn}
            marks={marks}
            hits={find.state.hits}
            current={current}
            onRegion={regions ? onRegion : null}
          />
        </div>
        {find.state.hits.length > 0 && <FindTicks hits={find.state.hits} current={find.hit} layout={layout} />}
      </div>
    </div>
  );
}

type SizePt = PageSizes['sizes'][number];
const sizeTurned = (size: SizePt, turn: Turn): SizePt =>
  turn % 180 === 0 ? size : { widthPt: size.heightPt, heightPt: size.widthPt };
const largestOf = (sizes: readonly SizePt[]) => ({
  width: sizes.reduce((most, { widthPt }) => Math.max(most, widthPt), 1),
  height: sizes.reduce((most, { heightPt }) => Math.max(most, heightPt), 1),
});
