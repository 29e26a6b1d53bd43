import { useEffect, useState } from 'react';
import type { ItemRendition } from '../../../actions/export/redactItem.ts';
import { type OpenedPdf, openPdf } from '../../../pdf/openPdf.ts';

/** The rendition opened from a copy of its bytes, once for all its pages. */
export function useRenditionPdf(rendition: ItemRendition): OpenedPdf['document'] | null {
  const [document, setDocument] = useState<OpenedPdf['document'] | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    let opened: OpenedPdf | null = null;
    void openPdf(rendition.bytes.slice(), { signal: stop.signal }).then((answer) => {
      if (!answer.ok) return;
      if (stop.signal.aborted) return answer.value.close();
      opened = answer.value;
      setDocument(opened.document);
    });
    return () => {
      stop.abort();
      setDocument(null);
      void opened?.close();
    };
  }, [rendition]);
  return document;
}
