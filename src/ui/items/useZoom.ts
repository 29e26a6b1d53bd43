import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react';
import type { Size } from './turning.ts';
import { usePinch } from './usePinch.ts';

/** `width` fits the widest page into the pane, `page` a whole page; a number is a share of true size. */
export type Zoom = 'width' | 'page' | number;

const cssPixelsPerPoint = 96 / 72;
const steps = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 2.5, 3, 4];
const [least, most] = [0.1, 4];
/** A page as wide as a large screen is read line by line with a turning head. */
const widestFit = 1.5;
/** Room left and right of a page, and the scroll bar; above and under it. */
const marginPx = { width: 44, height: 32 };

export interface ZoomControls {
  /** CSS pixels per point. */
  readonly scale: number;
  readonly share: number;
  readonly zoom: Zoom;
  /** The pane's size is known, so places on pages can be scrolled to. */
  readonly measured: boolean;
  set(zoom: Zoom): void;
  step(direction: 1 | -1): void;
}

/** `largest` are the widest width and the tallest height of the pages as shown, in points. */
export function useZoom(scroll: RefObject<HTMLElement | null>, largest: Size, first: Zoom = 'width'): ZoomControls {
  const [zoom, set] = useState<Zoom>(first);
  const [pane, setPane] = useState<Size>({ width: 0, height: 0 });
  useEffect(() => {
    const element = scroll.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      setPane({ width: Math.round(width), height: Math.round(height) });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroll]);

  const share = typeof zoom === 'number' ? zoom : fitting(zoom, pane, largest);
  const step = useCallback(
    (direction: 1 | -1) =>
      set(
        direction === 1
          ? (steps.find((each) => each > share + 0.01) ?? most)
          : (steps.findLast((each) => each < share - 0.01) ?? least),
      ),
    [share],
  );
  usePinch(scroll, { onStep: step, onScale: (factor) => set(Math.min(most, Math.max(least, share * factor))) });
  const measured = pane.width > 0;
  return useMemo(() => ({ scale: share * cssPixelsPerPoint, share, zoom, measured, set, step }), [share, zoom, measured, step]);
}

function fitting(zoom: 'width' | 'page', pane: Size, largest: Size): number {
  const wide = (pane.width - marginPx.width) / (largest.width * cssPixelsPerPoint);
  const tall = (pane.height - marginPx.height) / (largest.height * cssPixelsPerPoint);
  const fit = Math.min(widestFit, wide, zoom === 'page' ? tall : widestFit);
  // A picture of 20,000 pixels still fits.
  return Math.max(Math.min(0.2, Math.max(0.01, wide)), fit);
}
