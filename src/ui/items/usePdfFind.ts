import { useEffect, useRef, useState } from 'react';
import { pageBreak, readPageText } from '../../pdf/viewingText.ts';
import type { PdfDocument } from './usePdf.ts';

export interface FoundWords {
  readonly page: number;
  /** UTF-16 offsets into the page's text. */
  readonly from: number;
  readonly to: number;
}
/** A hit, and how far down the words of its page it stands, from 0 to 1. */
export interface FoundHit extends FoundWords {
  readonly share: number;
}
export interface FindState {
  readonly hits: readonly FoundHit[];
  readonly searching: boolean;
}

const pauseMs = 150;
const mostHits = 5_000;
const pagesAtOnce = 20;
const nothing: FindState = { hits: [], searching: false };

/** Finds words in the document page by page, without looking at case; hits come as they are found. */
export function usePdfFind(document: PdfDocument, text: string | undefined, words: string): FindState {
  const [state, setState] = useState<FindState>(nothing);
  const texts = useRef(new Map<number, string>());
  // What was read into the vault spares reading the document again; a text that was cut lacks its last pages.
  useEffect(() => {
    const pages = text?.split(pageBreak) ?? [];
    if (pages.length === document.numPages) texts.current = new Map(pages.map((page, index) => [index + 1, folded(page)]));
  }, [document, text]);
  useEffect(() => {
    const wanted = folded(words.trim());
    if (wanted === '') return setState(nothing);
    let live = true;
    const look = async () => {
      const hits: FoundHit[] = [];
      for (let page = 1; page <= document.numPages && live && hits.length < mostHits; page += 1) {
        const known = texts.current.get(page);
        const pageText = known ?? folded(await readPageText(document, page).catch(() => ''));
        texts.current.set(page, pageText);
        hits.push(...hitsOn(page, pageText, wanted));
        if (known === undefined && live && page % pagesAtOnce === 0) setState({ hits: [...hits], searching: true });
      }
      if (live) setState({ hits, searching: false });
    };
    const timer = setTimeout(() => void look(), pauseMs);
    return () => {
      live = false;
      clearTimeout(timer);
    };
  }, [document, words]);
  return state;
}

/** Lower case without changing any offset: the few letters that grow (İ) stay as they are. A line's end reads as a blank. */
export const folded = (text: string): string =>
  [...text.replaceAll('\n', ' ')]
    .map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))
    .join('');

function hitsOn(page: number, text: string, wanted: string): FoundHit[] {
  const hits: FoundHit[] = [];
  for (let from = text.indexOf(wanted); from !== -1; from = text.indexOf(wanted, from + wanted.length)) {
    hits.push({ page, from, to: from + wanted.length, share: from / text.length });
  }
  return hits;
}
