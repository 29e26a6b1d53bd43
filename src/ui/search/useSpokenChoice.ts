// The palette's own list marks what Enter would do by an attribute only: here it becomes what a screen reader says as one moves.
import { useCallback, useState } from 'react';

/** A ref for the list and the id of the marked choice, for `aria-activedescendant`. */
export function useSpokenChoice() {
  const [choice, setChoice] = useState<string>();
  const listRef = useCallback((list: HTMLElement | null) => {
    if (!list) return undefined;
    const name = () => {
      const options = [...list.querySelectorAll<HTMLElement>('[data-action]')];
      options.forEach((option, index) => {
        option.id = `${list.id}-${index}`;
        option.setAttribute('aria-selected', String(option.hasAttribute('data-selected')));
      });
      setChoice(options.find((option) => option.hasAttribute('data-selected'))?.id);
    };
    const observer = new MutationObserver(name);
    observer.observe(list, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-selected'] });
    name();
    return () => observer.disconnect();
  }, []);
  return { listRef, choice };
}
