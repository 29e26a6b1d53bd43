// Where the window stood: four numbers and a flag, nothing of what was in it.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Rectangle } from 'electron';

export interface WindowState {
  readonly bounds: Rectangle;
  readonly maximized: boolean;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** The state last kept, if it is whole and still on a screen. */
export function readWindowState(file: string, screens: readonly Rectangle[]): WindowState | null {
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as Partial<Rectangle> & { readonly maximized?: unknown };
    const { x, y, width, height } = value;
    if (!isNumber(x) || !isNumber(y) || !isNumber(width) || !isNumber(height)) return null;
    const bounds = { x, y, width: Math.max(width, 640), height: Math.max(height, 480) };
    return screens.some((screen) => overlaps(screen, bounds)) ? { bounds, maximized: value.maximized === true } : null;
  } catch {
    return null;
  }
}

/** Losing it costs nothing, so a failure is not one. */
export function keepWindowState(file: string, { bounds, maximized }: WindowState): void {
  const { x, y, width, height } = bounds;
  try {
    writeFileSync(file, JSON.stringify({ x, y, width, height, maximized }), { mode: 0o600 });
  } catch {
    return;
  }
}

const overlaps = (screen: Rectangle, bounds: Rectangle) =>
  bounds.x < screen.x + screen.width &&
  bounds.x + bounds.width > screen.x &&
  bounds.y < screen.y + screen.height &&
  bounds.y + bounds.height > screen.y;
