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

/** The item's document, open for as long as it is shown. Waits while its password is not known to be known (`null`). */
export function usePdf(item: RecordView<'item'>, password?: string | null): PdfState {
  const services = useServices();
  const [state, setState] = useState<PdfState>({ kind: 'opening' });
  const { blob } = item.fields;
  useEffect(() => {
    if (password === null) return;
    const stop = new AbortController();
    let close: (() => Promise<void>) | undefined;
    setState({ kind: 'opening' });
    const options = { signal: stop.signal, ...(password === undefined ? {} : { password }) };
    void openItemPdf(services, item, options).then((opened) => {
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
  }, [services.vault, blob, password]);
  return state;
}

const pagesAtOnce = 100;

export interface PageSizes {
  readonly sizes: readonly PageSize[];
  /** Pages that the document names and does not hold. Complete once all pages were asked for. */
  readonly lost: readonly number[];
}

/** The sizes of all pages: those not read yet are taken to be as the first. `null` until the first is known. */
export function usePageSizes(document: PdfDocument): PageSizes | null {
  const [sizes, setSizes] = useState<PageSizes | null>(null);
  useEffect(() => {
    let live = true;
    const read = async () => {
      const lost: number[] = [];
      const sizeOf = (page: number, otherwise: PageSize) =>
        pageSize(document, page).catch(() => {
          lost.push(page);
          return otherwise;
        });
      const first = await sizeOf(1, a4);
      if (!live) return;
      const known = Array.from({ length: document.numPages }, () => first);
      let [shown, shownLost] = [true, 0];
      setSizes({ sizes: [...known], lost: [...lost] });
      for (let page = 2; page <= document.numPages && live; page += 1) {
        const size = await sizeOf(page, first);
        if (size.widthPt !== first.widthPt || size.heightPt !== first.heightPt) [known[page - 1], shown] = [size, false];
        // Pages that are all alike move nothing on the screen.
        const isTime = page % pagesAtOnce === 0 || page === document.numPages;
        if (!live || !isTime || (shown && shownLost === lost.length)) continue;
        [shown, shownLost] = [true, lost.length];
        setSizes({ sizes: [...known], lost: [...lost] });
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
