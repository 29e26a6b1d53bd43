import type { Editor } from '@tiptap/core';

interface Observed {
  readonly domObserver?: { readonly flush?: () => void };
}

/**
 * Takes in where the cursor stands in the page before marks are drawn anew. The browser moves the cursor at once and tells a
 * moment later: a drawing in between would put it back to where it was, and the next letter into the wrong place.
 */
export function takeInSelection({ view }: Editor): void {
  (view as unknown as Observed).domObserver?.flush?.();
}
