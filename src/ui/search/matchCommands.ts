import type { i18n as I18n } from 'i18next';
import type { Command } from '../frame/command.ts';

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Scripts that write no space between words: a word may begin anywhere. */
const unspaced = /[\p{sc=Hani}\p{sc=Thai}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Laoo}]/u;
const holds = (name: string, word: string) => (unspaced.test(word) ? name.includes(word) : ` ${name}`.includes(` ${word}`));

/** Commands whose name, in the interface's language or in English, holds every typed word at the beginning of a word. */
export function matchCommands(i18n: I18n, commands: readonly Command[], text: string): readonly Command[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  const languages = [...new Set([i18n.language, 'en'])];
  return commands.filter((command) => {
    if (command.inPalette === false) return false;
    const names = languages.map((lng) => plain(i18n.t(command.title, { lng })));
    return names.some((name) => words.every((word) => holds(name, word)));
  });
}

/** The typed text is how the command's name begins, in the language of the interface: then doing comes before finding. */
export const isNamed = (i18n: I18n, command: Command, text: string): boolean =>
  plain(text).trim().length > 2 && plain(i18n.t(command.title)).startsWith(plain(text).trim());
