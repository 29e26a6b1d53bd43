import { useEffect, useState } from 'react';
import { openItemPdf } from '../../actions/openItem.ts';
import type { RecordView } from '../../domain/record.ts';
import type { OpenedPdf, OpenPdfError } from '../../pdf/openPdf.ts';
import { type PageSize, pageSize } from '../../pdf/viewingPage.ts';
import { useServices } from '../kit/services.tsx';

export type PdfDocument = OpenedPdf['document'];

export type PdfState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly document: PdfDocument }
  | { readonly kind: 'failed'; readonly error: OpenPdfError };

/** The item's document, open for as long as it is shown. */
export function usePdf(item: RecordView<'item'>): PdfState {
  const services = useServices();
  const [state, setState] = useState<PdfState>({ kind: 'opening' });
  const { blob } = item.fields;
  useEffect(() => {
    const stop = new AbortController();
    let close: (() => Promise<void>) | undefined;
    void openItemPdf(services, item, { signal: stop.signal }).then((opened) => {
      if (stop.signal.aborted) return opened.ok && void opened.value.close();
      if (!opened.ok) return setState({ kind: 'failed', error: opened.error });
      close = opened.value.close;
      setState({ kind: 'open', document: opened.value.document });
    });
    return () => {
      stop.abort();
      void close?.();
    };
    // The bytes of an item never change: the same blob is the same document.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [services.vault, blob]);
  return state;
}

const pagesAtOnce = 40;

/** The sizes of all pages: those not read yet are taken to be as the first. `null` until the first is known. */
export function usePageSizes(document: PdfDocument): readonly PageSize[] | null {
  const [sizes, setSizes] = useState<readonly PageSize[] | null>(null);
  useEffect(() => {
    let live = true;
    const read = async () => {
      const first = await pageSize(document, 1).catch(() => a4);
      if (!live) return;
      const known = Array.from({ length: document.numPages }, () => first);
      setSizes([...known]);
      for (let page = 2; page <= document.numPages && live; page += 1) {
        known[page - 1] = await pageSize(document, page).catch(() => first);
        if (page % pagesAtOnce === 0 || page === document.numPages) if (live) setSizes([...known]);
      }
    };
    void read();
    return () => {
      live = false;
    };
  }, [document]);
  return sizes;
}

const a4: PageSize = { widthPt: 595, heightPt: 842 };
