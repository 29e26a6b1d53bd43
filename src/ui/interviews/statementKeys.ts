// What the desk of a statement hears, for the shortcut sheet and the manual.
import type { KeyList } from '../frame/workspace.ts';
import { acrossKeys } from './acrossKeys.ts';
import { deskKeys, passageKeys } from './PassageToolbar.tsx';

const titled = (keys: Readonly<Record<string, string>>) =>
  Object.entries(keys).map(([deed, shortcut]) => ({ title: `interviews:toolbar.${deed}`, shortcut }));

export const statementKeys: KeyList = {
  title: 'frame:keys.statement.title',
  keys: [
    { title: 'frame:keys.statement.mention', shortcut: '@' },
    { title: 'frame:keys.statement.source', shortcut: '[' },
    { title: 'frame:keys.statement.shapes', shortcut: '/' },
    { title: 'interviews:format.timeMark', shortcut: 'mod+;' },
    ...titled(passageKeys),
    ...titled(deskKeys),
    { title: 'interviews:format.bold', shortcut: 'mod+B' },
    { title: 'interviews:format.italic', shortcut: 'mod+I' },
    { title: 'frame:keys.statement.across', shortcut: acrossKeys('ArrowRight'), also: [acrossKeys('ArrowLeft')] },
    { title: 'frame:keys.statement.gap', shortcut: acrossKeys('ArrowDown'), also: [acrossKeys('ArrowUp')] },
  ],
};
