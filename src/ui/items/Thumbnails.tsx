import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type PageSize, showPage } from '../../pdf/viewingPage.ts';
import classes from './pdfViewer.module.css';
import type { PdfDocument } from './usePdf.ts';

const widthPx = 84;
const footPx = 26;

interface ThumbnailsProps {
  readonly document: PdfDocument;
  readonly sizes: readonly PageSize[];
  readonly page: number;
  readonly onPage: (page: number) => void;
}

export function Thumbnails({ document, sizes, page, onPage }: ThumbnailsProps) {
  const { t } = useTranslation('items');
  const scroll = useRef<HTMLDivElement>(null);
  const heightOf = (index: number) => {
    const size = sizes[index];
    return size ? (size.heightPt / size.widthPt) * widthPx : widthPx;
  };
  const rows = useVirtualizer({
    count: sizes.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => heightOf(index) + footPx,
    overscan: 3,
  });
  useEffect(() => rows.scrollToIndex(page - 1), [rows, page]);
  return (
    <nav ref={scroll} className={classes.strip} aria-label={t('viewer.thumbnails')}>
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, start }) => (
          <button
            key={index}
            type="button"
            className={classes.thumb}
            style={{ transform: `translateY(${start}px)` }}
            aria-current={index + 1 === page ? 'page' : undefined}
            aria-label={t('viewer.page', { page: index + 1 })}
            onClick={() => onPage(index + 1)}
          >
            <Thumbnail document={document} page={index + 1} size={sizes[index]} height={heightOf(index)} />
            <span>{index + 1}</span>
          </button>
        ))}
      </div>
    </nav>
  );
}

interface ThumbnailProps {
  readonly document: PdfDocument;
  readonly page: number;
  readonly size: PageSize | undefined;
  readonly height: number;
}

function Thumbnail({ document, page, size, height }: ThumbnailProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const widthPt = size?.widthPt ?? 1;
  useEffect(() => {
    const stop = new AbortController();
    const density = window.devicePixelRatio || 1;
    if (canvas.current) void showPage(document, page, canvas.current, { scale: widthPx / widthPt, density, signal: stop.signal });
    return () => stop.abort();
  }, [document, page, widthPt]);
  return <canvas ref={canvas} style={{ width: widthPx, height }} />;
}
