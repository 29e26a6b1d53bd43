// Two fingers on a screen, or Ctrl with the wheel (which is also how a touchpad says that it is pinched), make things larger.
import { type RefObject, useEffect, useRef } from 'react';

export interface PinchAnswers {
  /** A wheel was turned by a notch. */
  readonly onStep: (direction: 1 | -1) => void;
  /** Fingers moved: times this much larger than before. */
  readonly onScale: (factor: number) => void;
}

/** A mouse wheel moves by whole notches, a pinched touchpad by little. */
const notch = 40;

export function usePinch(scroll: RefObject<HTMLElement | null>, answers: PinchAnswers): void {
  const current = useRef(answers);
  current.current = answers;
  useEffect(() => {
    const element = scroll.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      if (Math.abs(event.deltaY) >= notch) current.current.onStep(event.deltaY < 0 ? 1 : -1);
      else current.current.onScale(Math.exp(-event.deltaY / 100));
    };
    const fingers = new Map<number, { readonly x: number; readonly y: number }>();
    const apart = () => {
      const [a, b] = [...fingers.values()];
      return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
    };
    const onMove = (event: PointerEvent) => {
      if (!fingers.has(event.pointerId)) return;
      const before = apart();
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (fingers.size === 2 && before > 0) current.current.onScale(apart() / before);
    };
    const onDown = (event: PointerEvent) => {
      if (event.pointerType === 'touch') fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    };
    const onUp = (event: PointerEvent) => fingers.delete(event.pointerId);
    const stop = new AbortController();
    const { signal } = stop;
    // Not passive: the browser's own zoom must not answer too.
    element.addEventListener('wheel', onWheel, { passive: false, signal });
    element.addEventListener('pointerdown', onDown, { signal });
    element.addEventListener('pointermove', onMove, { signal });
    for (const end of ['pointerup', 'pointercancel'] as const) element.addEventListener(end, onUp, { signal });
    return () => stop.abort();
  }, [scroll]);
}
