// What a page draws other than readable text: places where writing could stand that no text extraction sees.
import { AnnotationMode, OPS, type PDFPageProxy } from 'pdfjs-dist';

export interface PageContent {
  /** Pictures, masks, shadings and patterns of any size. */
  readonly rasters: number;
  /** Curves outside of fonts: writing may have been turned into outlines. A box with round corners has eight. */
  readonly curves: number;
  /** Straight strokes that are neither level nor upright. */
  readonly slants: number;
  /** Glyphs drawn by the page's own programs (Type 3 fonts). */
  readonly drawnGlyphs: number;
  /** Glyphs whose character is missing, private or a control: the font does not say what they show. */
  readonly namelessGlyphs: number;
}

const rasterOps: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObject,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageMaskXObjectRepeat,
  OPS.shadingFill,
]);
const patternOps: ReadonlySet<number> = new Set([OPS.setFillColorN, OPS.setStrokeColorN]);
const textOps: ReadonlySet<number> = new Set([
  OPS.showText,
  OPS.showSpacedText,
  OPS.nextLineShowText,
  OPS.nextLineSetSpacingShowText,
]);
const nameless = /[\p{Co}\p{Cn}\p{Cc}\ufffd]/u;

export async function readPageContent(page: PDFPageProxy): Promise<PageContent> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const content = { rasters: 0, curves: 0, slants: 0, drawnGlyphs: 0, namelessGlyphs: 0 };
  let type3 = false;
  fnArray.forEach((op, i) => {
    const args: unknown = argsArray[i];
    if (rasterOps.has(op) || patternOps.has(op)) content.rasters++;
    else if (op === OPS.setFont) type3 = isType3(page, args);
    else if (textOps.has(op)) countGlyphs(args, type3, content);
    else if (op === OPS.constructPath) countPath(args, content);
  });
  return content;
}

function isType3(page: PDFPageProxy, args: unknown): boolean {
  const name: unknown = Array.isArray(args) ? args[0] : undefined;
  if (typeof name !== 'string' || !page.commonObjs.has(name)) return true;
  const font: unknown = page.commonObjs.get(name);
  return typeof font === 'object' && font !== null && 'isType3Font' in font && font.isType3Font === true;
}

function countGlyphs(args: unknown, type3: boolean, content: { drawnGlyphs: number; namelessGlyphs: number }): void {
  const glyphs: unknown = Array.isArray(args) ? args[0] : undefined;
  if (!Array.isArray(glyphs)) return;
  for (const glyph of glyphs as unknown[]) {
    if (typeof glyph !== 'object' || glyph === null) continue;
    if (type3) content.drawnGlyphs++;
    const character = 'unicode' in glyph && typeof glyph.unicode === 'string' ? glyph.unicode : '';
    if (character === '' || nameless.test(character)) content.namelessGlyphs++;
  }
}

/** pdf.js gives a path as numbers: 0 move (2 follow), 1 line (2), 2 curve (6), 3 quadratic curve (4), 4 close. */
const followers = [2, 2, 6, 4, 0];

function countPath(args: unknown, content: { curves: number; slants: number }): void {
  const data: unknown = Array.isArray(args) && Array.isArray(args[1]) ? args[1][0] : undefined;
  if (!(data instanceof Float32Array) && !Array.isArray(data)) return;
  const numbers = data as ArrayLike<number>;
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
