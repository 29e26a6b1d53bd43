// A page that is shown turned. Excerpts keep their place on the upright page, so what is pointed at is turned back. Pure.
import type { Box } from '../../domain/fields.ts';

/** Clockwise. */
export type Turn = 0 | 90 | 180 | 270;
export const turned = (turn: Turn, by: 90 | -90): Turn => ((turn + by + 360) % 360) as Turn;

export interface Size {
  readonly width: number;
  readonly height: number;
}
export const turnedSize = ({ width, height }: Size, turn: Turn): Size =>
  turn % 180 === 0 ? { width, height } : { width: height, height: width };

/** The CSS that turns an upright element of this size into the place of the turned one. */
export function turnCss({ width, height }: Size, turn: Turn): string | undefined {
  if (turn === 90) return `translate(${height}px, 0) rotate(90deg)`;
  if (turn === 180) return `translate(${width}px, ${height}px) rotate(180deg)`;
  return turn === 270 ? `translate(0, ${width}px) rotate(270deg)` : undefined;
}

/** A box on the turned page as a box on the upright page of this size. */
export function uprightBox(box: Box, { width, height }: Size, turn: Turn): Box {
  const { x, y, width: w, height: h } = box;
  if (turn === 90) return { x: y, y: height - x - w, width: h, height: w };
  if (turn === 180) return { x: width - x - w, y: height - y - h, width: w, height: h };
  if (turn === 270) return { x: width - y - h, y: x, width: h, height: w };
  return box;
}

/** A box on the upright page as it stands on the turned one. */
export const turnedBox = (box: Box, size: Size, turn: Turn): Box =>
  uprightBox(box, turnedSize(size, turn), ((360 - turn) % 360) as Turn);
