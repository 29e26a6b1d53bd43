// What somebody put on a page afterwards: notes in its margins and values in its form fields. Drawing alone can hide them.
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Box } from '../domain/fields.ts';

export interface PageNote {
  readonly page: number;
  readonly kind: 'note' | 'field';
  /** Who wrote a note, or the name of a field. */
  readonly by: string;
  readonly text: string;
  /** Upright, in points. */
  readonly box: Box;
}

export async function readPageNotes(document: PDFDocumentProxy, page: number): Promise<readonly PageNote[]> {
  const proxy = await document.getPage(page);
  const viewport = proxy.getViewport({ scale: 1 });
  const annotations: readonly unknown[] = await proxy.getAnnotations({ intent: 'any' });
  return annotations.flatMap((annotation) => {
    const found = noteOf(annotation);
    const rect = numbersOf(annotation, 'rect');
    if (!found || rect.length !== 4) return [];
    const [x1 = 0, y1 = 0] = viewport.convertToViewportPoint(rect[0] ?? 0, rect[1] ?? 0) as number[];
    const [x2 = 0, y2 = 0] = viewport.convertToViewportPoint(rect[2] ?? 0, rect[3] ?? 0) as number[];
    const box = { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
    return [{ page, ...found, box }];
  });
}

function noteOf(annotation: unknown): Pick<PageNote, 'kind' | 'by' | 'text'> | undefined {
  const subtype = stringOf(annotation, 'subtype');
  // A link says nothing of its own; a popup repeats the note it belongs to.
  if (subtype === 'Link' || subtype === 'Popup') return undefined;
  if (subtype === 'Widget') {
    const text = valueWords(partOf(annotation, 'fieldValue'));
    return text === '' ? undefined : { kind: 'field', by: stringOf(annotation, 'fieldName'), text };
  }
  const text = stringOf(partOf(annotation, 'contentsObj'), 'str') || stringOf(annotation, 'contents');
  return text === '' ? undefined : { kind: 'note', by: stringOf(partOf(annotation, 'titleObj'), 'str'), text };
}

const partOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
const stringOf = (value: unknown, key: string): string => {
  const part = partOf(value, key);
  return typeof part === 'string' ? part.trim() : '';
};
const numbersOf = (value: unknown, key: string): number[] => {
  const part = partOf(value, key);
  return Array.isArray(part) ? part.filter((each): each is number => typeof each === 'number') : [];
};
/** A tick box says `Off` when it is empty; a list may hold several values. */
const valueWords = (value: unknown): string =>
  (Array.isArray(value) ? value : [value])
    .filter((each): each is string => typeof each === 'string' && each !== 'Off')
    .join(', ')
    .trim();
