// The keys of the reader. The shortcut sheet reads the same list.
import { isPress, type Press } from '../frame/shortcut.ts';

export const viewerKeys = [
  ['find', 'mod+F'],
  ['nextHit', 'mod+G'],
  ['previousHit', 'mod+shift+G'],
  ['next', 'ArrowRight'],
  ['previous', 'ArrowLeft'],
  ['first', 'Home'],
  ['last', 'End'],
  ['in', 'mod+='],
  ['out', 'mod+-'],
  ['fit', 'mod+0'],
  ['fitPage', 'F'],
  ['turnRight', 'R'],
  ['turnLeft', 'shift+R'],
  ['strip', 'T'],
  ['region', 'X'],
  ['pageExcerpt', 'shift+X'],
] as const;

export type ViewerDeed = (typeof viewerKeys)[number][0];

export const keyOf = (deed: ViewerDeed): string => viewerKeys.find(([name]) => name === deed)?.[1] ?? '';

/** What a key asks of the reader. While somebody types in one of its fields only finding is heard. */
export function deedOf(press: Press, target: EventTarget | null): ViewerDeed | undefined {
  const deed = viewerKeys.find(([, shortcut]) => isPress(shortcut, press))?.[0];
  const typing = target instanceof HTMLElement && target.closest('input, textarea, select') !== null;
  return typing && deed !== 'find' && deed !== 'nextHit' && deed !== 'previousHit' ? undefined : deed;
}
