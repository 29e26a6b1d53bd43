// Wheel, pinch and drag on the chart. Positions count from where reading begins, so that Arabic mirrors all of it.
import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { pan, zoomAt } from './timeView.ts';
import type { TimeViewState } from './useTimeView.ts';

/** Pixels from the side where reading begins. */
export function inlineOffset(element: Element, clientX: number): number {
  const box = element.getBoundingClientRect();
  return getComputedStyle(element).direction === 'rtl' ? box.right - clientX : clientX - box.left;
}

export function msAt(element: Element, clientX: number, view: { readonly from: number; readonly to: number }): number {
  const width = element.getBoundingClientRect().width || 1;
  return view.from + (inlineOffset(element, clientX) / width) * (view.to - view.from);
}

const zoomPerPixel = 0.0022;
const pixelsOf = (event: WheelEvent, delta: number) => delta * (event.deltaMode === 1 ? 18 : event.deltaMode === 2 ? 300 : 1);

/** Ctrl and wheel, or a pinch, zooms anywhere. The wheel alone zooms too where there is nothing to scroll; sideways it moves in time. */
export function useChartWheel(
  chart: RefObject<HTMLElement | null>,
  plane: RefObject<HTMLElement | null>,
  state: TimeViewState,
): void {
  const { change } = state;
  useEffect(() => {
    const element = chart.current;
    const onWheel = (event: WheelEvent) => {
      const across = plane.current;
      if (!across) return;
      const scroller = (event.target as Element).closest<HTMLElement>('[data-scrolls]');
      const scrolls = scroller !== null && scroller.scrollHeight > scroller.clientHeight + 1;
      const [x, y] = [pixelsOf(event, event.deltaX), pixelsOf(event, event.deltaY)];
      const sideways = event.shiftKey ? x || y : Math.abs(x) > Math.abs(y) ? x : 0;
      if (event.ctrlKey || (sideways === 0 && !scrolls)) {
        event.preventDefault();
        const speed = event.ctrlKey && Math.abs(y) < 20 ? 5 : 1;
        change((view) => zoomAt(view, msAt(across, event.clientX, view), Math.exp(y * zoomPerPixel * speed)));
      } else if (sideways !== 0) {
        event.preventDefault();
        const forward = getComputedStyle(across).direction === 'rtl' ? -sideways : sideways;
        change((view) => pan(view, (forward / across.clientWidth) * (view.to - view.from)));
      }
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [chart, plane, change]);
}

/** One finger or the mouse moves the time; two fingers zoom it. */
export function useChartDrag(plane: RefObject<HTMLElement | null>, { change }: TimeViewState) {
  const pointers = useRef(new Map<number, number>());
  const end = (event: PointerEvent) => void pointers.current.delete(event.pointerId);
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0 || (event.target as Element).closest('button, input, [data-edge]')) return;
      pointers.current.set(event.pointerId, event.clientX);
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent) => {
      const before = pointers.current.get(event.pointerId);
      const across = plane.current;
      if (before === undefined || !across) return;
      const others = [...pointers.current].filter(([id]) => id !== event.pointerId).map(([, x]) => x);
      pointers.current.set(event.pointerId, event.clientX);
      const other = others[0];
      if (other !== undefined) {
        const factor = Math.abs(before - other) / Math.max(1, Math.abs(event.clientX - other));
        change((view) => zoomAt(view, msAt(across, (event.clientX + other) / 2, view), factor));
        return;
      }
      const moved = inlineOffset(across, before) - inlineOffset(across, event.clientX);
      change((view) => pan(view, (moved / across.clientWidth) * (view.to - view.from)));
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
