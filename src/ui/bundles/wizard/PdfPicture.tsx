import { Loader } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { OpenedPdf } from '../../../pdf/openPdf.ts';
import { showPage } from '../../../pdf/viewingPage.ts';
import classes from './wizard.module.css';

interface PdfPictureProps {
  /** Null as long as it opens. */
  readonly document: OpenedPdf['document'] | null;
  readonly page: number;
  readonly scale: number;
}

export function PdfPicture({ document, page, scale }: PdfPictureProps) {
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
