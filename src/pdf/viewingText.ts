// The text of a page as the viewer, the search index and a passage's offsets see it: one law for all three.
import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Stands between two pages in the text of a whole document, so that an offset tells its page. */
export const pageBreak = '\f';

/** One run of text on a page, as pdf.js draws it; `ends` says that the line ends after it. */
export interface TextRun {
  readonly text: string;
  readonly ends: boolean;
}

type TextItems = Awaited<ReturnType<Awaited<ReturnType<PDFDocumentProxy['getPage']>>['getTextContent']>>['items'];

export const runsOf = (items: TextItems): readonly TextRun[] =>
  items.flatMap((item) => ('str' in item ? [{ text: item.str, ends: item.hasEOL }] : []));

export const runsToText = (runs: readonly TextRun[]): string =>
  runs.map(({ text, ends }) => text.replaceAll(pageBreak, ' ') + (ends ? '\n' : '')).join('');

/** The plain text of one page, from 1. */
export async function readPageText(document: PDFDocumentProxy, page: number): Promise<string> {
  const proxy = await document.getPage(page);
  const { items } = await proxy.getTextContent();
  return runsToText(runsOf(items));
}

/** Where an offset into a page's text stands: in which run, at which character of it. */
export function runAt(
  runs: readonly TextRun[],
  offset: number,
): { readonly run: number; readonly character: number } | undefined {
  let from = 0;
  for (const [run, { text, ends }] of runs.entries()) {
    const to = from + text.length;
    if (offset <= to) return { run, character: Math.max(0, offset - from) };
    from = to + (ends ? 1 : 0);
  }
  return undefined;
}

/** Turns an offset into the text of a document to a page (from 1) and an offset into that page's text. */
export function pageOfOffset(text: string, offset: number): { readonly page: number; readonly offset: number } {
  let page = 1;
  let from = 0;
  for (let next = text.indexOf(pageBreak); next !== -1 && next < offset; next = text.indexOf(pageBreak, next + 1)) {
    page += 1;
    from = next + 1;
  }
  return { page, offset: offset - from };
}

export interface DocumentText {
  readonly text: string;
  /** The text was cut: the document holds more than `longestText`. */
  readonly cut: boolean;
  /** Pages whose text could not be read. */
  readonly unreadable: readonly number[];
}
/** Two million characters are about 800 dense pages; more would only slow the index down. */
export const longestText = 2_000_000;

/** Reads the text of every page. A page that fails is passed over and named. Stops early, with what there is, when aborted. */
export async function readDocumentText(
  document: PDFDocumentProxy,
  options: { readonly signal?: AbortSignal; readonly onPage?: (page: number) => void } = {},
): Promise<DocumentText> {
  const pages: string[] = [];
  const unreadable: number[] = [];
  let length = 0;
  for (let page = 1; page <= document.numPages && length < longestText && !options.signal?.aborted; page += 1) {
    const text = await readPageText(document, page).catch(() => null);
    if (text === null) unreadable.push(page);
    pages.push(text ?? '');
    length += (text?.length ?? 0) + 1;
    options.onPage?.(page);
  }
  const text = pages.join(pageBreak);
  return { text: text.slice(0, longestText), cut: pages.length < document.numPages || text.length > longestText, unreadable };
}
