// One page of a finished rendition, drawn from the very bytes that will leave, with an outline where something was covered.
import { Loader } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemRendition } from '../../../actions/export/redactItem.ts';
import type { Box } from '../../../domain/fields.ts';
import { showPage } from '../../../pdf/viewingPage.ts';
import { RegionArea } from '../../items/RegionArea.tsx';
import { useRenditionPdf } from './useRenditionPdf.ts';
import classes from './wizard.module.css';

interface RedactedPageProps {
  readonly rendition: ItemRendition;
  readonly page: number;
  /** Drawn by hand and not covered yet. */
  readonly drawn: readonly Box[];
  readonly onDraw: ((box: Box) => void) | null;
}
const widest = 900;

export function RedactedPage({ rendition, page, drawn, onDraw }: RedactedPageProps) {
  const { t } = useTranslation('bundles');
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(widest);
  useEffect(() => {
    const watched = frame.current;
    if (!watched) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.min(widest, entry?.contentRect.width ?? widest)));
    observer.observe(watched);
    return () => observer.disconnect();
  }, []);
  const shown = rendition.pages.find((each) => each.page === page);
  if (!shown) return null;
  const scale = Math.min(width / shown.widthPt, 2);
  const place = ({ x, y, width: wide, height }: Box) => ({
    left: x * scale,
    top: y * scale,
    width: wide * scale,
    height: height * scale,
  });
  return (
    <div ref={frame} className={classes.frame}>
      <div
        className={classes.page}
        style={{ width: shown.widthPt * scale, height: shown.heightPt * scale }}
        role="img"
        aria-label={t('check.pageOf', { page, count: shown.boxes.length })}
      >
        {rendition.mediaType === 'application/pdf' ? (
          <PdfPicture rendition={rendition} page={page} scale={scale} />
        ) : (
          <Picture rendition={rendition} />
        )}
        {shown.boxes.map(({ box, by }) => (
          <div key={`${box.x} ${box.y} ${box.width}`} className={classes.box} data-by={by} style={place(box)} />
        ))}
        {drawn.map((box) => (
          <div key={`${box.x} ${box.y} ${box.width} ${box.height}`} className={classes.drawnBox} style={place(box)} />
        ))}
        {onDraw && <RegionArea scale={scale} onRegion={onDraw} />}
      </div>
    </div>
  );
}

interface PdfPictureProps {
  readonly rendition: ItemRendition;
  readonly page: number;
  readonly scale: number;
}

function PdfPicture({ rendition, page, scale }: PdfPictureProps) {
  const document = useRenditionPdf(rendition);
  const holder = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<number | null>(null);
  useEffect(() => {
    if (!document) return;
    const stop = new AbortController();
    const canvas = window.document.createElement('canvas');
    const options = { scale, density: window.devicePixelRatio || 1, signal: stop.signal };
    void showPage(document, page, canvas, options).then((shown) => {
      if (!shown.ok || stop.signal.aborted) return;
      holder.current?.replaceChildren(canvas);
      setDrawn(page);
    });
    return () => stop.abort();
  }, [document, page, scale]);
  return (
    <>
      <div ref={holder} className={classes.picture} hidden={drawn !== page} />
      {drawn !== page && <Loader className={classes.loader} />}
    </>
  );
}

function Picture({ rendition }: { readonly rendition: ItemRendition }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([rendition.bytes], { type: rendition.mediaType }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [rendition]);
  return url && <img src={url} alt="" className={classes.picture} draggable={false} />;
}
