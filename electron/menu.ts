// The application menu. Its own entries send a command to the page; nothing here reloads, inspects or leaves it.
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../src/host/contract.ts';
import type { PageEvents } from './events.ts';

type Item = MenuItemConstructorOptions;
const line: Item = { type: 'separator' };

export function menuTemplate(events: PageEvents, platform: NodeJS.Platform): Item[] {
  /** The page has the same shortcut and hears the key first: the menu shows it and answers when the page does not. */
  const item = (label: string, command: MenuCommand, accelerator?: string): Item => ({
    label,
    ...(accelerator ? { accelerator } : {}),
    click: () => events.tell({ kind: 'command', command }),
  });
  /** In a text field the key belongs to the text. */
  const shownOnly = (label: string, command: MenuCommand, accelerator: string): Item => ({
    ...item(label, command, accelerator),
    registerAccelerator: false,
  });
  const mac = platform === 'darwin';

  return [
    ...(mac ? [appleMenu(item)] : []),
    {
      label: 'File',
      submenu: [
        item('New case…', 'newCase'),
        item('New person…', 'newPerson'),
        item('New compound…', 'newCompound'),
        item('New interview…', 'newInterview', 'CmdOrCtrl+N'),
        item('New event…', 'newEvent'),
        item('Add files…', 'addFiles', 'CmdOrCtrl+O'),
        item('Quick capture', 'quickCapture', 'CmdOrCtrl+Shift+Space'),
        line,
        item('Export a bundle…', 'export'),
        item('Verify a bundle…', 'verify'),
        item('Back up…', 'backup'),
        line,
        item('Lock', 'lock', 'CmdOrCtrl+L'),
        ...(mac ? [] : [item('Settings', 'settings', 'Ctrl+,'), { role: 'quit' } satisfies Item]),
      ],
    },
    {
      label: 'Edit',
      submenu: [
        shownOnly('Undo', 'undo', 'CmdOrCtrl+Z'),
        shownOnly('Redo', 'redo', 'CmdOrCtrl+Shift+Z'),
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'selectAll' },
        line,
        item('Find', 'find', 'CmdOrCtrl+F'),
        item('Search or do anything', 'palette', 'CmdOrCtrl+K'),
      ],
    },
    {
      label: 'View',
      submenu: [
        item('Back', 'back', 'Alt+Left'),
        item('Forward', 'forward', 'Alt+Right'),
        line,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
      ],
    },
    ...(mac ? [] : [{ label: 'Help', role: 'help', submenu: [item('About Holdfast', 'about')] } satisfies Item]),
  ];
}

const appleMenu = (item: (label: string, command: MenuCommand, accelerator?: string) => Item): Item => ({
  label: 'Holdfast',
  submenu: [
    item('About Holdfast', 'about'),
    item('Settings…', 'settings', 'Cmd+,'),
    line,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    line,
    { role: 'quit' },
  ],
});

export const setMenu = (events: PageEvents, platform = process.platform) =>
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(events, platform)));
