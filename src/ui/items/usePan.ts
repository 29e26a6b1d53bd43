import { type PointerEvent, type RefObject, useRef } from 'react';

/** Drags what is larger than its pane. */
export function usePan(scroll: RefObject<HTMLElement | null>) {
  const held = useRef<{ readonly x: number; readonly y: number; readonly left: number; readonly top: number } | null>(null);
  return {
    onPointerDown(event: PointerEvent) {
      const element = scroll.current;
      if (!element || event.button !== 0 || event.pointerType === 'touch') return;
      held.current = { x: event.clientX, y: event.clientY, left: element.scrollLeft, top: element.scrollTop };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent) {
      const [element, from] = [scroll.current, held.current];
      if (!element || !from) return;
      element.scrollTo(from.left + from.x - event.clientX, from.top + from.y - event.clientY);
    },
    onPointerUp() {
      held.current = null;
    },
    onPointerCancel() {
      held.current = null;
    },
  };
}
