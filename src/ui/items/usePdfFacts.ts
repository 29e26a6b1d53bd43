// What a reader should know of a document beyond its pictures: contents, notes and form values, and whether it holds words at all.
import { useEffect, useState } from 'react';
import { type OutlineLine, readOutline } from '../../pdf/outline.ts';
import { type PageNote, readPageNotes } from '../../pdf/pageNotes.ts';
import { readPageText } from '../../pdf/viewingText.ts';
import type { PdfDocument } from './usePdf.ts';

export interface PdfFacts {
  readonly outline: readonly OutlineLine[];
  readonly notes: readonly PageNote[];
  /** No page holds a single word: a scan or photographs. */
  readonly wordless: boolean;
}

const nothing: PdfFacts = { outline: [], notes: [], wordless: false };
/** The pages in view come first. */
const patienceMs = 800;
const mostNotes = 2_000;

export function usePdfFacts(document: PdfDocument, hasText: boolean): PdfFacts {
  const [facts, setFacts] = useState(nothing);
  useEffect(() => {
    let live = true;
    const become = (known: Partial<PdfFacts>) => live && setFacts((before) => ({ ...before, ...known }));
    const read = async () => {
      become({ outline: await readOutline(document) });
      const notes: PageNote[] = [];
      let wordless = !hasText;
      for (let page = 1; page <= document.numPages && live && notes.length < mostNotes; page += 1) {
        notes.push(...(await readPageNotes(document, page).catch(() => [])));
        if (wordless) wordless = (await readPageText(document, page).catch(() => '')).trim() === '';
      }
      become({ notes, wordless });
    };
    const timer = setTimeout(() => void read(), patienceMs);
    return () => {
      live = false;
      clearTimeout(timer);
    };
  }, [document, hasText]);
  return facts;
}
