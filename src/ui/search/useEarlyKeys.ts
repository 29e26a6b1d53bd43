import { useSpotlight } from '@mantine/spotlight';
import { type Dispatch, type SetStateAction, useEffect } from 'react';
import { listId, paletteStore } from './paletteStore.ts';

/**
 * What is typed before the opened palette has the focus goes into it too: nobody waits for a window to have come up. Nor for one to
 * have gone: opened again while it was still closing, it kept the words of before.
 */
export function useEarlyKeys(setText: Dispatch<SetStateAction<string>>): void {
  const { opened } = useSpotlight(paletteStore);
  useEffect(() => {
    if (!opened) return;
    setText('');
    const onKey = (event: KeyboardEvent) => {
      const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!isLetter || event.isComposing || isInPalette(document.activeElement)) return;
      event.preventDefault();
      event.stopPropagation();
      setText((text) => text + event.key);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [opened, setText]);
}

const isInPalette = (element: Element | null): boolean =>
  element?.closest('[role="dialog"]')?.querySelector(`#${listId}`) instanceof Element;
