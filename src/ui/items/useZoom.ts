import { type RefObject, useCallback, useEffect, useState } from 'react';

/** `width` fits the widest page into the pane; a number is a share of true size. */
export type Zoom = 'width' | number;

const cssPixelsPerPoint = 96 / 72;
const steps = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 2.5, 3, 4];
/** A page as wide as a large screen is read line by line with a turning head. */
const widestFit = 1.5;
/** Room left and right of a page, and the scroll bar. */
const marginPx = 44;

export interface ZoomControls {
  /** CSS pixels per point. */
  readonly scale: number;
  readonly share: number;
  readonly zoom: Zoom;
  /** The pane's width is known, so places on pages can be scrolled to. */
  readonly measured: boolean;
  set(zoom: Zoom): void;
  step(direction: 1 | -1): void;
}

export function useZoom(scroll: RefObject<HTMLElement | null>, widestPt: number): ZoomControls {
  const [zoom, set] = useState<Zoom>('width');
  const [widthPx, setWidthPx] = useState(0);
  useEffect(() => {
    const element = scroll.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidthPx(Math.round(entry.contentRect.width)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroll]);

  const fitting = Math.min(widestFit, Math.max(0.2, (widthPx - marginPx) / (widestPt * cssPixelsPerPoint)));
  const share = zoom === 'width' ? fitting : zoom;
  const step = useCallback(
    (direction: 1 | -1) =>
      set(
        direction === 1
          ? (steps.find((each) => each > share + 0.01) ?? 4)
          : (steps.findLast((each) => each < share - 0.01) ?? 0.25),
      ),
    [share],
  );
  useEffect(() => {
    const element = scroll.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      step(event.deltaY < 0 ? 1 : -1);
    };
    // Not passive: the browser's own zoom must not answer too.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [scroll, step]);
  return { scale: share * cssPixelsPerPoint, share, zoom, measured: widthPx > 0, set, step };
}
