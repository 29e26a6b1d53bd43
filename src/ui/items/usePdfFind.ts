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
/** After this long the screen gets its turn, with what was found so far. */
const sliceMs = 30;
const nothing: FindState = { hits: [], searching: false };

/** Finds words in the document page by page, without looking at case; hits come as they are found. */
export function usePdfFind(document: PdfDocument, text: string | undefined, words: string): FindState {
  const [state, setState] = useState<FindState>(nothing);
  const texts = useRef(new Map<number, string>());
  // What was read into the vault spares reading the document again; a text that was cut lacks its last pages.
  const known = useRef<readonly string[] | null>(null);
  useEffect(() => {
    texts.current.clear();
    known.current = null;
  }, [document, text]);
  useEffect(() => {
    const wanted = folded(words.trim());
    if (wanted === '') return setState(nothing);
    let live = true;
    const read = async (page: number) =>
      folded(known.current?.[page - 1] ?? (await readPageText(document, page).catch(() => '')));
    const look = async () => {
      known.current ??= pagesOf(text, document.numPages);
      const hits: FoundHit[] = [];
      let rested = performance.now();
      for (let page = 1; page <= document.numPages && live && hits.length < mostHits; page += 1) {
        const pageText = texts.current.get(page) ?? (await read(page));
        texts.current.set(page, pageText);
        hits.push(...hitsOn(page, pageText, wanted));
        if (performance.now() - rested < sliceMs) continue;
        if (live) setState({ hits: [...hits], searching: true });
        await new Promise((next) => setTimeout(next));
        rested = performance.now();
      }
      if (live) setState({ hits, searching: false });
    };
    const timer = setTimeout(() => void look(), pauseMs);
    return () => {
      live = false;
      clearTimeout(timer);
    };
  }, [document, text, words]);
  return state;
}

/** The pages of a text that was read into the vault; none where it was cut. */
function pagesOf(text: string | undefined, count: number): readonly string[] {
  const pages = text?.split(pageBreak) ?? [];
  return pages.length === count ? pages : [];
}

/** Lower case without changing any offset: the few letters that grow (İ) stay as they are. A line's end reads as a blank. */
export function folded(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return growing.test(line)
    ? [...line].map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter)).join('')
    : line.toLowerCase().replaceAll('ς', 'σ');
}
/** The one letter that is longer in lower case. */
const growing = /\u0130/;

function hitsOn(page: number, text: string, wanted: string): FoundHit[] {
  const hits: FoundHit[] = [];
  for (let from = text.indexOf(wanted); from !== -1; from = text.indexOf(wanted, from + wanted.length)) {
    hits.push({ page, from, to: from + wanted.length, share: from / text.length });
  }
  return hits;
}
