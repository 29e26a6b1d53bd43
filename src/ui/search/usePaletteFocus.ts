// Where the keyboard stands when the palette closes: at what it opened if that took the focus, else back where it was.
import { useRef } from 'react';
import { listId } from './paletteStore.ts';

/** Focus is set by what was opened in this time. */
const settledMs = 10;

const isLeftBehind = (now: Element | null) =>
  now === null || now === document.body || now.closest('[role="dialog"]')?.contains(document.getElementById(listId)) === true;

/** Mantine's own way back is off: it takes the focus from a field that was opened in the same moment. */
export function usePaletteFocus() {
  const before = useRef<Element | null>(null);
  return {
    returnFocus: false,
    onSpotlightOpen: () => {
      before.current = document.activeElement;
    },
    onSpotlightClose: () => {
      setTimeout(() => {
        if (before.current instanceof HTMLElement && isLeftBehind(document.activeElement))
          before.current.focus({ preventScroll: true });
      }, settledMs);
    },
  };
}
