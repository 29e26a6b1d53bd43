import { useEffect, useRef } from 'react';
import type { DraftDesk } from './useDraft.ts';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input:not([type=checkbox]):not([type=radio]), textarea') !== null;

/** In the wizard the keys of undo and redo turn back what was decided in it, not what was done in the vault. */
export function useUndoKeys({ undo, redo }: Pick<DraftDesk, 'undo' | 'redo'>): void {
  const current = useRef({ undo, redo });
  current.current = { undo, redo };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z';
      if (!isUndo || isTyping(event.target)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      (event.shiftKey ? current.current.redo : current.current.undo)?.();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}
