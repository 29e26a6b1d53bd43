// Sideways to the partner of a paragraph, up and down to what is not translated.
import { isPress, type Press } from '../frame/shortcut.ts';
import { isMac } from '../kit/platform.ts';

/** Option and an arrow is how a Mac goes from word to word: there it is Control, Command and an arrow. */
export const acrossKeys = (key: string): string => `${isMac() ? 'ctrl+mod' : 'alt'}+${key}`;

export const isAcross = (press: Press): boolean => press.key.startsWith('Arrow') && isPress(acrossKeys(press.key), press);
