// What a page draws other than readable text: places where writing could stand that no text extraction sees.
import { AnnotationMode, OPS, type PDFPageProxy } from 'pdfjs-dist';
import type { Box } from '../domain/fields.ts';
import { countGlyphs } from './pageGlyphs.ts';

export interface PageContent {
  /** Where single pictures and masks stand, upright, in PDF points. */
  readonly pictures: readonly Box[];
  /** Pictures that are repeated or grouped, shadings and patterns: where they show is not worked out. */
  readonly otherRasters: number;
  /** Curves outside of fonts: writing may have been turned into outlines. A box with round corners has eight. */
  readonly curves: number;
  /** Straight strokes that are neither level nor upright. */
  readonly slants: number;
  /** Glyphs of Type 3 fonts that could show anything: see `pageGlyphs.ts`. */
  readonly drawnGlyphs: number;
  /** Glyphs whose character is missing, private or a control: the font does not say what they show. */
  readonly namelessGlyphs: number;
}

const pictureOps: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintSolidColorImageMask,
]);
const otherRasterOps: ReadonlySet<number> = new Set([
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageMaskXObjectRepeat,
  OPS.shadingFill,
  OPS.setFillColorN,
  OPS.setStrokeColorN,
]);
const textOps: ReadonlySet<number> = new Set([
  OPS.showText,
  OPS.showSpacedText,
  OPS.nextLineShowText,
  OPS.nextLineSetSpacingShowText,
]);

interface Count {
  pictures: Box[];
  otherRasters: number;
  curves: number;
  slants: number;
  drawnGlyphs: number;
  namelessGlyphs: number;
}

export async function readPageContent(page: PDFPageProxy): Promise<PageContent> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const content: Count = { pictures: [], otherRasters: 0, curves: 0, slants: 0, drawnGlyphs: 0, namelessGlyphs: 0 };
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const placing = createPlacing(transform);
  let font: unknown;
  fnArray.forEach((op, i) => {
    const args: unknown = argsArray[i];
    placing.follow(op, args);
    if (pictureOps.has(op)) content.pictures.push(...onPage(placing.unitSquare(), width, height));
    else if (otherRasterOps.has(op)) content.otherRasters++;
    else if (op === OPS.setFont) font = fontOf(page, args);
    else if (textOps.has(op)) countGlyphs(args, font, content);
    else if (op === OPS.constructPath) countPath(args, content);
  });
  return content;
}

type Matrix = readonly [number, number, number, number, number, number];
const matrixOf = (value: unknown): Matrix | undefined => {
  const numbers = value !== null && typeof value === 'object' ? Array.from(value as ArrayLike<unknown>, Number) : [];
  return numbers.length === 6 && numbers.every(Number.isFinite) ? (numbers as unknown as Matrix) : undefined;
};
const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

/** Follows the page's own coordinates; a picture fills the unit square of those that hold when it is drawn. */
function createPlacing(view: readonly number[]) {
  let current = matrixOf(view) ?? [1, 0, 0, 1, 0, 0];
  const kept: Matrix[] = [];
  const change = (matrix: Matrix | undefined) => {
    if (matrix) current = times(current, matrix);
  };
  return {
    follow(op: number, args: unknown) {
      if (op === OPS.save || op === OPS.beginGroup || op === OPS.paintFormXObjectBegin) kept.push(current);
      if (op === OPS.restore || op === OPS.endGroup || op === OPS.paintFormXObjectEnd) current = kept.pop() ?? current;
      if (op === OPS.transform) change(matrixOf(args));
      if (op === OPS.paintFormXObjectBegin && Array.isArray(args)) change(matrixOf(args[0]));
    },
    unitSquare(): Box {
      const [a, b, c, d, e, f] = current;
      const [xs, ys] = [
        [e, e + a, e + c, e + a + c],
        [f, f + b, f + d, f + b + d],
      ];
      const [x, y] = [Math.min(...xs), Math.min(...ys)];
      return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
    },
  };
}

function onPage(box: Box, widthPt: number, heightPt: number): Box[] {
  const [x, y] = [Math.max(0, box.x), Math.max(0, box.y)];
  const [width, height] = [Math.min(widthPt, box.x + box.width) - x, Math.min(heightPt, box.y + box.height) - y];
  return width > 0 && height > 0 ? [{ x, y, width, height }] : [];
}

/** Undefined where it is not known, which counts as a font that could show anything. */
function fontOf(page: PDFPageProxy, args: unknown): unknown {
  const name: unknown = Array.isArray(args) ? args[0] : undefined;
  return typeof name === 'string' && page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined;
}

/** pdf.js gives a path as numbers: 0 move (2 follow), 1 line (2), 2 curve (6), 3 quadratic curve (4), 4 close. */
const followers = [2, 2, 6, 4, 0];

function countPath(args: unknown, content: { curves: number; slants: number }): void {
  const data: unknown = Array.isArray(args) && Array.isArray(args[1]) ? args[1][0] : undefined;
  if (data === null) return;
  if (!ArrayBuffer.isView(data) && !Array.isArray(data)) {
    content.curves = Number.POSITIVE_INFINITY;
    return;
  }
  const numbers = data as unknown as ArrayLike<number>;
  let [x, y] = [0, 0];
  for (let i = 0; i < numbers.length; ) {
    const kind = numbers[i] ?? 4;
    const count = followers[kind] ?? 0;
    const [toX, toY] = count ? [numbers[i + count - 1] ?? 0, numbers[i + count] ?? 0] : [x, y];
    if (kind === 2 || kind === 3) content.curves++;
    if (kind === 1 && Math.abs(toX - x) > 0.01 && Math.abs(toY - y) > 0.01) content.slants++;
    [x, y] = [toX, toY];
    i += count + 1;
  }
}
