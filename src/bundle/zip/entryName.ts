// File names out of a stranger's archive: what is wrong with them, and how to show them without harm.

/** Why a name must not be used as a path: `null` when nothing is wrong with it. */
export function nameFault(name: string): 'empty' | 'absolute' | 'traversal' | 'characters' | null {
  if (name === '') return 'empty';
  if (/^[/\\]|^[a-zA-Z]:/.test(name)) return 'absolute';
  if (name.split(/[/\\]/).some((part) => part === '..' || part === '.')) return 'traversal';
  if (/[\p{Cc}\p{Cf}\p{Cs}\\:]|\/\/|�/u.test(name)) return 'characters';
  return null;
}

/** Names that one of the common file systems takes for the same file are equal under this key. */
export const nameKey = (name: string): string => name.normalize('NFC').toLowerCase();

/** A name for the eye: control, direction-changing and lone surrogate characters become visible escapes. */
export const shownName = (name: string): string =>
  name.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
