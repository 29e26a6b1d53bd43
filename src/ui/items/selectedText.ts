// From what is selected on a page to an excerpt: the words, and the boxes they stand in, in points of the upright page.
import type { Box, Place } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';
import { type Turn, turnedSize, uprightBox } from './turning.ts';

export interface ChosenPlace {
  readonly place: Place;
  readonly quote: string;
  /** It is kept already: a region that was just drawn. */
  readonly excerpt?: RecordId;
}

export const layerSelector = '[data-text-layer]';

/** What is selected inside `viewer`, on the page where the selection begins; `null` when that is nothing. */
export function selectedText(viewer: HTMLElement, scale: number, turn: Turn = 0): ChosenPlace | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0).cloneRange();
  if (!viewer.contains(range.startContainer)) return null;
  const layer = elementOf(range.startContainer).closest<HTMLElement>(layerSelector);
  const page = Number(layer?.closest<HTMLElement>('[data-page]')?.dataset['page']);
  if (!layer || !page) return null;
  if (!layer.contains(range.endContainer) && layer.lastChild) range.setEndAfter(layer.lastChild);
  const quote = textOf(range);
  const boxes = boxesOf(range, layer, scale, turn);
  return quote === '' || boxes.length === 0 ? null : { place: { kind: 'page', page, boxes }, quote };
}

const elementOf = (node: Node): Element => (node instanceof Element ? node : (node.parentElement ?? document.body));

function textOf(range: Range): string {
  const content = range.cloneContents();
  for (const lineEnd of content.querySelectorAll('br')) lineEnd.replaceWith('\n');
  return (content.textContent ?? '').trim();
}

/** One box a line: pieces that share most of their height are one. */
function boxesOf(range: Range, layer: HTMLElement, scale: number, turn: Turn): readonly Box[] {
  const page = layer.getBoundingClientRect();
  const lines: DOMRect[] = [];
  for (const rect of textRects(range, layer)) {
    if (rect.width < 0.5 || rect.height < 0.5) continue;
    const at = lines.findIndex((line) => isSameLine(line, rect, turn));
    if (at === -1) lines.push(rect);
    else lines[at] = union(lines[at] ?? rect, rect);
  }
  const upright = turnedSize({ width: page.width / scale, height: page.height / scale }, turn);
  return lines.map((line) => {
    const shown = {
      x: (line.left - page.left) / scale,
      y: (line.top - page.top) / scale,
      width: line.width / scale,
      height: line.height / scale,
    };
    const { x, y, width, height } = uprightBox(shown, upright, turn);
    return { x: round(x), y: round(y), width: round(width), height: round(height) };
  });
}

/** Only the rectangles of text, never those of the elements that hold it: a whole layer is as large as its page. */
function* textRects(range: Range, layer: HTMLElement): Generator<DOMRect> {
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!range.intersectsNode(node)) continue;
    const piece = document.createRange();
    piece.setStart(node, node === range.startContainer ? range.startOffset : 0);
    piece.setEnd(node, node === range.endContainer ? range.endOffset : (node.textContent ?? '').length);
    yield* piece.getClientRects();
  }
}

function isSameLine(a: DOMRect, b: DOMRect, turn: Turn): boolean {
  if (turn % 180 !== 0) return shares(a.left, a.right, b.left, b.right);
  return shares(a.top, a.bottom, b.top, b.bottom);
}

const shares = (a: number, aEnd: number, b: number, bEnd: number) =>
  Math.min(aEnd, bEnd) - Math.max(a, b) > 0.6 * Math.min(aEnd - a, bEnd - b);

function union(a: DOMRect, b: DOMRect): DOMRect {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top);
}

const round = (value: number) => Math.round(value * 100) / 100;
