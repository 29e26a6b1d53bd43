// Narrows the shortcut sheet to what was typed: part of a name, of its place, or the keys themselves.
import { shortcutWords } from './shortcut.ts';
import type { KeyList, NamedKey } from './workspace.ts';

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export const shortcutsOf = ({ shortcut, also = [] }: NamedKey): readonly string[] => [shortcut, ...also];

/** `name` gives the words of a catalogue key. Lists without a hit fall away. */
export function findKeys(lists: readonly KeyList[], text: string, name: (title: string) => string): readonly KeyList[] {
  const words = plain(text)
    .split(/[\s+]+/)
    .filter(Boolean);
  return lists.flatMap((list) => {
    const place = name(list.title);
    const keys = list.keys.filter((key) => {
      const row = plain([place, name(key.title), ...shortcutsOf(key).map(shortcutWords)].join(' '));
      return words.every((word) => row.includes(word));
    });
    return keys.length > 0 ? [{ title: list.title, keys }] : [];
  });
}
