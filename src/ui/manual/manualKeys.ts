import type { KeyList } from '../frame/workspace.ts';

export const searchShortcut = 'mod+F';

export const manualKeys: KeyList = {
  title: 'frame:keys.manual.title',
  keys: [{ title: 'frame:keys.manual.search', shortcut: searchShortcut }],
};
