// One stop of Tab for a whole toolbar; within it the arrow keys walk, as the ARIA practices have it.
import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

const allOf = (bar: HTMLElement) => [...bar.querySelectorAll('button')];
/** A narrow bar hides some of its buttons. */
const buttonsOf = (bar: HTMLElement) => allOf(bar).filter((button) => button.checkVisibility());

function stopAt(bar: HTMLElement, chosen: HTMLButtonElement | undefined): void {
  for (const button of allOf(bar)) button.tabIndex = button === chosen ? 0 : -1;
}

interface ToolbarKeys {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** Give these to the element with the role. */
export function useToolbarKeys(): ToolbarKeys {
  const ref = useRef<HTMLDivElement>(null);
  // Every time it is drawn: buttons come and go with what can be done.
  useEffect(() => {
    const bar = ref.current;
    if (!bar) return;
    const [first, ...more] = buttonsOf(bar).filter(({ tabIndex }) => tabIndex === 0);
    if (!first || more.length > 0) stopAt(bar, first ?? buttonsOf(bar)[0]);
  });
  return {
    ref,
    onFocus: ({ currentTarget, target }) => {
      if (target instanceof HTMLButtonElement) stopAt(currentTarget, target);
    },
    onKeyDown: (event) => {
      const { currentTarget, target, key } = event;
      if (event.altKey || event.ctrlKey || event.metaKey || !(target instanceof HTMLButtonElement)) return;
      const buttons = buttonsOf(currentTarget);
      const way = getComputedStyle(currentTarget).direction === 'rtl' ? -1 : 1;
      const at = buttons.indexOf(target);
      const next = { ArrowLeft: at - way, ArrowRight: at + way, Home: 0, End: buttons.length - 1 }[key];
      if (next === undefined) return;
      buttons[next]?.focus();
      event.preventDefault();
    },
  };
}
