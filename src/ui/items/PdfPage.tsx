import { memo, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Box } from '../../domain/fields.ts';
import { forgetPage, type PageSize, type ShownText, showPage, showText } from '../../pdf/viewingPage.ts';
import classes from './pdfViewer.module.css';
import { RegionArea } from './RegionArea.tsx';
import { highlight, rangeOnPage } from './textHighlights.ts';
import { type Turn, turnCss, turnedSize } from './turning.ts';
import type { PdfDocument } from './usePdf.ts';
import type { FoundWords } from './usePdfFind.ts';

export interface PageMark {
  readonly key: string;
  readonly page: number;
  readonly box: Box;
  readonly pointed: boolean;
  readonly colour: string | undefined;
}

interface PdfPageProps {
  readonly document: PdfDocument;
  readonly page: number;
  readonly size: PageSize;
  /** CSS pixels per point. */
  readonly scale: number;
  readonly turn: Turn;
  readonly marks: readonly PageMark[];
  readonly found: readonly FoundWords[];
  readonly current: FoundWords | null;
  readonly onRegion: ((page: number, box: Box) => void) | null;
  /** The page in the middle of the view, while regions are drawn. */
  readonly isCurrent: boolean;
}

/** One page: picture, text to select, soft boxes where excerpts are. Drawn only while it is near the view. */
export const PdfPage = memo(function PdfPage(props: PdfPageProps) {
  const { document, page, size, scale, turn, marks, onRegion, isCurrent } = props;
  const { t } = useTranslation('items');
  const picture = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const drawn = useRef(false);
  const [damaged, setDamaged] = useState(false);
  const text = useTextLayer(layer, document, page, scale);
  useFoundMarks(text, props.found, props.current);

  useEffect(() => {
    const stop = new AbortController();
    const canvas = window.document.createElement('canvas');
    const density = window.devicePixelRatio || 1;
    soon(stop.signal, async () => {
      drawn.current = true;
      const shown = await showPage(document, page, canvas, { scale, density, signal: stop.signal });
      if (stop.signal.aborted) return;
      setDamaged(!shown.ok && shown.error.type === 'damaged');
      // The last picture stays, stretched, until the sharp one is there.
      if (shown.ok) picture.current?.replaceChildren(canvas);
    });
    return () => stop.abort();
  }, [document, page, scale]);

  // What pdf.js kept to draw the page goes with it: 500 pages scrolled past must not stay in memory.
  useEffect(() => () => void (drawn.current && forgetPage(document, page)), [document, page]);
  const upright = { width: size.widthPt * scale, height: size.heightPt * scale };
  return (
    <div
      className={classes.page}
      data-page={page}
      style={turnedSize(upright, turn)}
      aria-label={t('viewer.page', { page })}
      role="group"
    >
      <div className={classes.upright} style={{ ...upright, transform: turnCss(upright, turn) }}>
        <div ref={picture} className={classes.picture} aria-hidden />
        {marks.map((mark) => (
          <MarkBox key={mark.key} mark={mark} scale={scale} />
        ))}
        <div ref={layer} className={classes.textLayer} data-text-layer style={{ '--total-scale-factor': scale } as object} />
        {onRegion && (
          <RegionArea
            scale={scale}
            turned={{ turn, size: upright }}
            isCurrent={isCurrent}
            onRegion={(box) => onRegion(page, box)}
          />
        )}
      </div>
      {damaged && <p className={classes.damaged}>{t('viewer.damagedPage', { page })}</p>}
    </div>
  );
});

/** A soft box over an excerpt; what a source points to flashes once. */
export function MarkBox({ mark, scale }: { readonly mark: PageMark; readonly scale: number }) {
  const { box, pointed, colour } = mark;
  return (
    <div
      className={classes.mark}
      data-pointed={pointed || undefined}
      data-colour={colour}
      style={{ left: box.x * scale, top: box.y * scale, width: box.width * scale, height: box.height * scale }}
    />
  );
}

/** Pages that only fly past while scrolling fast are never painted. */
function soon(signal: AbortSignal, start: () => Promise<void>): void {
  const timer = setTimeout(() => void start(), restMs);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
const restMs = 70;

function useTextLayer(
  layer: RefObject<HTMLDivElement | null>,
  document: PdfDocument,
  page: number,
  scale: number,
): ShownText | null {
  const [text, setText] = useState<ShownText | null>(null);
  useEffect(() => {
    const container = layer.current;
    if (!container) return;
    const stop = new AbortController();
    soon(stop.signal, async () => {
      container.replaceChildren();
      const shown = await showText(document, page, container, { scale, signal: stop.signal });
      if (!stop.signal.aborted) setText(shown.ok ? shown.value : null);
    });
    return () => stop.abort();
  }, [layer, document, page, scale]);
  return text;
}

/** Marks what was found on this page; the current hit comes into view. */
function useFoundMarks(text: ShownText | null, found: readonly FoundWords[], current: FoundWords | null): void {
  useEffect(() => {
    if (!text) return;
    const ranges = found.flatMap((hit) => rangeOnPage(text, hit) ?? []);
    return highlight('hf-found', ranges);
  }, [text, found]);
  useEffect(() => {
    const range = text && current && rangeOnPage(text, current);
    if (!range) return;
    const { startContainer } = range;
    startContainer.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return highlight('hf-current', [range]);
  }, [text, current]);
}
