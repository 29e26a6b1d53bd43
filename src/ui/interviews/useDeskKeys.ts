import { type RefObject, useEffect, useRef } from 'react';
import { isPress } from '../frame/shortcut.ts';
import { openDesk } from './deskControl.ts';
import { type DeskDeed, deskKeys } from './PassageToolbar.tsx';

const names = Object.keys(deskKeys) as DeskDeed[];

/** The desk's keys work wherever the focus is on its page, or nowhere; the palette asks it too. */
export function useDeskKeys(
  desk: RefObject<HTMLElement | null>,
  perform: (deed: DeskDeed) => void,
  /** Leaves what Escape leaves; answers whether there was anything to leave. */
  leave: () => boolean,
): void {
  const latest = useRef({ perform, leave });
  latest.current = { perform, leave };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !(event.target instanceof Element)) return;
      const page = desk.current?.closest('article');
      if (event.target !== document.body && !page?.contains(event.target)) return;
      // An open list under the cursor is left first.
      const isListing = desk.current?.querySelector('[aria-expanded="true"][role="textbox"]');
      if (event.key === 'Escape' && !isListing && latest.current.leave()) return event.preventDefault();
      const deed = names.find((name) => isPress(deskKeys[name], event));
      if (!deed) return;
      event.preventDefault();
      latest.current.perform(deed);
    };
    const close = openDesk((deed) => latest.current.perform(deed));
    // Before the app's own shortcuts: what is open answers first.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      close();
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, [desk]);
}
