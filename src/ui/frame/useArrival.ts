// The keyboard follows to where something was opened: the next Tab goes to its first action, not through the whole frame again.
import { type RefObject, useEffect } from 'react';

/** Focus that stands nowhere, or in a dialog about to close, goes to the pane. A screen that took it, and the rail, keep it. */
const isLeft = (now: Element | null) => now === null || now === document.body || now.closest('[role="dialog"]') !== null;

/** `shown` names what the pane shows, and of which case: a change of it is an arrival. */
export function useArrival(pane: RefObject<HTMLElement | null>, shown: string, focused: boolean): void {
  useEffect(() => {
    if (focused && isLeft(document.activeElement)) pane.current?.focus({ preventScroll: true });
  }, [pane, shown, focused]);
}
