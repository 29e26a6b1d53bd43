// Every key of Holdfast by the place that hears it: the commands of the frame, then the screens' own. The shortcut sheet shows
// them, and the manual names a shortcut by the command or the catalogue key that it belongs to.
import { tableKeys } from '../kit/table/tableKeys.ts';
import { commandById, commands } from './commands.ts';
import { shortcutWords } from './shortcut.ts';
import type { KeyList, NamedKey } from './workspace.ts';
import { workspaces } from './workspaces.ts';

const keysOfGroup = (wanted: 'go' | 'do'): readonly NamedKey[] =>
  commands.flatMap(({ group, title, shortcut, also }) =>
    group === wanted && shortcut ? [{ title, shortcut, ...(also ? { also } : {}) }] : [],
  );

export const keyLists: readonly KeyList[] = [
  { title: 'frame:group.go', keys: keysOfGroup('go') },
  { title: 'frame:group.do', keys: keysOfGroup('do') },
  tableKeys,
  ...workspaces.flatMap(({ keys }) => keys ?? []),
];

/** The first shortcut of a command's id or of a key's title, as it stands on the keys. */
export function shortcutOf(name: string): string | undefined {
  const key = commandById(name) ?? keyLists.flatMap(({ keys }) => keys).find(({ title }) => title === name);
  return key?.shortcut === undefined ? undefined : shortcutWords(key.shortcut);
}
