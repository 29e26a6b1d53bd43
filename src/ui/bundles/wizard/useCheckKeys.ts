import { useEffect, useRef } from 'react';

interface CheckKeys {
  readonly accept: () => void;
  readonly next: () => void;
  readonly previous: () => void;
  readonly nextCovered: () => void;
  readonly previousCovered: () => void;
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

/** One hand is enough: Enter says *looks right*, arrows turn pages, N and P go to the next and the last cover, / to the search. */
export function useCheckKeys(keys: CheckKeys): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const deeds: Readonly<Record<string, () => void>> = {
        ArrowRight: current.current.next,
        ArrowLeft: current.current.previous,
        n: current.current.nextCovered,
        p: current.current.previousCovered,
        '/': () => document.querySelector<HTMLElement>('[data-find-all]')?.focus(),
        ...(event.target instanceof HTMLElement && event.target.closest('button, a') ? {} : { Enter: current.current.accept }),
      };
      const deed = deeds[event.key];
      if (!deed) return;
      event.preventDefault();
      deed();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
