// The text of a page as runs with places, for finding. Hidden, white and off-page text is in it too.
import type { PDFPageProxy } from 'pdfjs-dist';

/** Which way a run is read: its direction turned clockwise from left-to-right, on the page as shown upright. */
export type Turn = 0 | 90 | 180 | 270;
export const turns: readonly Turn[] = [0, 90, 180, 270];

export interface TextItem {
  readonly text: string;
  readonly turn: Turn;
  /** PDF points on the page *turned so that the run is level*, origin at the top left (see `turnedPoint`). */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fontSizePt: number;
  readonly lineEnds: boolean;
}

/** A point of the upright page as it stands after the page was turned back by `turn`. */
export function turnedPoint(x: number, y: number, turn: Turn, widthPt: number, heightPt: number): readonly [number, number] {
  if (turn === 90) return [y, widthPt - x];
  if (turn === 180) return [widthPt - x, heightPt - y];
  if (turn === 270) return [heightPt - y, x];
  return [x, y];
}

interface RawItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
  readonly hasEOL: boolean;
}
interface Style {
  readonly ascent: number;
  readonly descent: number;
  readonly vertical: boolean;
}

/** Some scripts stack marks far above and below the letters; a box must cover them. */
const tallScripts = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Arabic}]/u;

export async function readTextItems(page: PDFPageProxy): Promise<TextItem[]> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ includeMarkedContent: false });
  const items: TextItem[] = [];
  for (const item of content.items) {
    if (!('str' in item)) continue;
    const style: Style | undefined = content.styles[item.fontName];
    items.push(placed(item, style, viewport.transform, viewport.width, viewport.height, page.userUnit));
  }
  return items;
}

function placed(
  item: RawItem,
  style: Style | undefined,
  view: readonly number[],
  widthPt: number,
  heightPt: number,
  userUnit: number,
): TextItem {
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = times(view, item.transform);
  const fontSizePt = Math.hypot(c, d) || Math.hypot(a, b) || 1;
  const along = Math.max((style?.vertical ? item.height : item.width) * userUnit, fontSizePt * 0.2);
  const angle = (Math.atan2(b, a) * 180) / Math.PI + (style?.vertical ? 90 : 0);
  const turn = ((((Math.round(angle / 90) * 90) % 360) + 360) % 360) as Turn;
  const skewed = Math.abs(angle - Math.round(angle / 90) * 90) > 4;
  const [up, down] = reach(item.str, style, fontSizePt);
  const [x, y] = turnedPoint(e, f, turn, widthPt, heightPt);
  const box = skewed ? slanted(e, f, angle, along, up, down) : { x, y: y - up, width: along, height: up + down };
  return { text: item.str, turn: skewed ? 0 : turn, ...box, fontSizePt, lineEnds: item.hasEOL };
}

function reach(text: string, style: Style | undefined, sizePt: number): readonly [number, number] {
  if (style?.vertical) return [sizePt * 0.6, sizePt * 0.6];
  const tall = tallScripts.test(text);
  const up = Math.max(Number.isFinite(style?.ascent) ? (style?.ascent ?? 0) : 0, tall ? 1.15 : 0.85);
  const down = Math.max(Number.isFinite(style?.descent) ? -(style?.descent ?? 0) : 0, tall ? 0.5 : 0.25);
  return [Math.min(up, 1.4) * sizePt, Math.min(down, 0.7) * sizePt];
}

/** The upright rectangle around a run that stands at an angle. */
function slanted(x: number, y: number, degrees: number, along: number, up: number, down: number) {
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const corners = [0, along].flatMap((s) => [-up, down].map((t) => [x + s * cos - t * sin, y + s * sin + t * cos] as const));
  const xs = corners.map(([cx]) => cx);
  const ys = corners.map(([, cy]) => cy);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

function times(m: readonly number[], n: readonly number[]): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
