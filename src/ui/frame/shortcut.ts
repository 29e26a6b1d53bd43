// Reads `mod+shift+Z` and tells whether a key press is it, on any keyboard.
import { isMac } from '../kit/platform.ts';

interface Keys {
  readonly mod: boolean;
  /** The Control key beside Command, on a Mac. */
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly key: string;
}

export function readShortcut(shortcut: string): Keys {
  const parts = shortcut.toLowerCase().split('+');
  return {
    mod: parts.includes('mod'),
    ctrl: parts.includes('ctrl'),
    shift: parts.includes('shift'),
    alt: parts.includes('alt'),
    key: parts.at(-1) ?? '',
  };
}

export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** On a keyboard that types Thai, Khmer or Burmese the key's place counts: Ctrl K is where K is. */
export function isPress(shortcut: string, press: Press): boolean {
  const wanted = readShortcut(shortcut);
  const mod = isMac() ? press.metaKey : press.ctrlKey;
  if (wanted.mod !== mod || wanted.alt !== press.altKey) return false;
  if (isMac() && wanted.ctrl !== press.ctrlKey) return false;
  const typed = press.key === ' ' ? 'space' : press.key.toLowerCase();
  // A sign such as ? needs Shift on many keyboards and none on others.
  const isSign = /^[^a-z0-9]$/.test(wanted.key);
  if (!isSign && wanted.shift !== press.shiftKey) return false;
  if (typed === wanted.key) return true;
  // Option on a Mac types another letter.
  const isLatin = (/^[\u0020-\u024f]$/.test(typed) && !(wanted.alt && isMac())) || typed.length > 1;
  return !isLatin && press.code === `Key${wanted.key.toUpperCase()}`;
}

const names: Readonly<Record<string, string>> = {
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  pageup: 'Page Up',
  pagedown: 'Page Down',
  escape: 'Esc',
};

/** As it stands on the keys: `Ctrl Shift Z`. */
export function shortcutWords(shortcut: string): string {
  const { mod, ctrl, shift, alt, key } = readShortcut(shortcut);
  const words = [
    ...(ctrl ? ['⌃'] : []),
    ...(mod ? [isMac() ? '⌘' : 'Ctrl'] : []),
    ...(alt ? ['Alt'] : []),
    ...(shift ? ['Shift'] : []),
    names[key] ?? (key.length === 1 ? key.toUpperCase() : key[0]?.toUpperCase() + key.slice(1)),
  ];
  return words.join(' ');
}
