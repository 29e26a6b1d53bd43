import { useEffect } from 'react';
import type { Command, CommandContext } from './command.ts';
import { isPress, readShortcut } from './shortcut.ts';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null;

const shortcutsOf = ({ shortcut, also = [] }: Command) => (shortcut ? [shortcut, ...also] : also);

/** What text fields do themselves with these keys comes first there. */
const textKeys = ['mod+z', 'mod+shift+z', 'mod+y'];

/** Performs the command whose shortcut is pressed, wherever the focus is. */
export function useCommandKeys(commands: readonly Command[], context: CommandContext): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const typing = isTyping(event.target);
      const command = commands.find((each) => {
        const pressed = shortcutsOf(each).find((shortcut) => isPress(shortcut, event));
        if (pressed === undefined) return false;
        const keys = readShortcut(pressed);
        const isPlain = !keys.mod && !keys.alt && !/^f\d+$/.test(keys.key);
        return !typing || !(isPlain || textKeys.includes(pressed.toLowerCase()));
      });
      if (!command) return;
      event.preventDefault();
      void command.perform(context);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [commands, context]);
}
