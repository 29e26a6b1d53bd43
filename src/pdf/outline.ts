// A document's own table of contents, with the page that each line leads to.
import type { PDFDocumentProxy } from 'pdfjs-dist';

export interface OutlineLine {
  readonly title: string;
  /** From 0 for a chapter. */
  readonly depth: number;
  /** From 1; `null` where the line leads nowhere in this document. */
  readonly page: number | null;
}

/** A hostile outline can be endless: what comes after this many lines is left out. */
const mostLines = 2_000;
const deepest = 8;

type Node = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];

/** In reading order, flat. Empty when the document has none or it cannot be read. */
export async function readOutline(document: PDFDocumentProxy): Promise<readonly OutlineLine[]> {
  const nodes = await document.getOutline().catch(() => null);
  const lines: OutlineLine[] = [];
  const walk = async (siblings: readonly Node[], depth: number): Promise<void> => {
    for (const { title, dest, items } of siblings) {
      if (lines.length >= mostLines) return;
      lines.push({ title: title.trim(), depth, page: await pageOf(document, dest) });
      if (depth < deepest) await walk(items as readonly Node[], depth + 1);
    }
  };
  await walk(nodes ?? [], 0);
  return lines.filter(({ title }) => title !== '');
}

type Reference = Parameters<PDFDocumentProxy['getPageIndex']>[0];
const isReference = (value: unknown): value is Reference => typeof value === 'object' && value !== null && 'num' in value;

async function pageOf(document: PDFDocumentProxy, dest: Node['dest']): Promise<number | null> {
  try {
    const found = typeof dest === 'string' ? await document.getDestination(dest) : dest;
    const first: unknown = found?.[0];
    if (typeof first === 'number') return first + 1;
    return isReference(first) ? (await document.getPageIndex(first)) + 1 : null;
  } catch {
    return null;
  }
}
