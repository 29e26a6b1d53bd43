// What a picture of a screen is: its name, how one comes to it, and how large the window is.
import type { Page } from '@playwright/test';

export interface Screen {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
  /** Puts back what the next screen would not expect. */
  readonly leave?: (page: Page) => Promise<void>;
  readonly size?: Size;
  /** Both, unless one is enough to see what it is about. */
  readonly themes?: readonly Theme[];
}

export type Theme = 'light' | 'dark';
export interface Size {
  readonly width: number;
  readonly height: number;
  /** Dots of the screen for each of the page's pixels. */
  readonly zoom?: number;
}

export const desk: Size = { width: 1440, height: 900 };
export const narrow: Size = { width: 1024, height: 700 };
export const wide: Size = { width: 2560, height: 1080 };
export const zoomed: Size = { width: 720, height: 450, zoom: 2 };
