// What every table hears (useTableKeys, TableHead), for the shortcut sheet and the manual.
import type { KeyList } from '../../frame/workspace.ts';

export const tableKeys: KeyList = {
  title: 'frame:keys.table.title',
  keys: [
    { title: 'frame:keys.table.walk', shortcut: 'ArrowDown', also: ['ArrowUp'] },
    { title: 'frame:keys.table.page', shortcut: 'PageDown', also: ['PageUp'] },
    { title: 'frame:keys.table.ends', shortcut: 'Home', also: ['End'] },
    { title: 'frame:keys.table.open', shortcut: 'Enter' },
    { title: 'frame:keys.table.beside', shortcut: 'mod+Enter' },
    { title: 'frame:keys.table.select', shortcut: 'Space' },
    { title: 'frame:keys.table.extend', shortcut: 'shift+ArrowDown', also: ['shift+ArrowUp'] },
    { title: 'frame:keys.table.all', shortcut: 'mod+A' },
    { title: 'frame:keys.table.none', shortcut: 'Escape' },
    { title: 'frame:keys.table.edit', shortcut: 'F2' },
    { title: 'frame:keys.table.copy', shortcut: 'mod+C' },
    { title: 'frame:keys.table.remove', shortcut: 'Delete' },
    { title: 'frame:keys.table.fold', shortcut: 'ArrowRight', also: ['ArrowLeft'] },
    { title: 'frame:keys.table.column', shortcut: 'mod+ArrowRight', also: ['mod+ArrowLeft'] },
    { title: 'frame:keys.table.width', shortcut: 'shift+ArrowRight', also: ['shift+ArrowLeft'] },
  ],
};
