// Every command of Holdfast in one list: the frame's own, and those that the workspaces give.
import {
  ArrowLeft,
  ArrowLeftRight,
  ArrowRight,
  BookOpen,
  Building2,
  FolderPlus,
  FolderX,
  Hash,
  Keyboard,
  Lock,
  MapPinPlus,
  Redo2,
  Search,
  Settings,
  Undo2,
  UserPlus,
  X,
} from 'lucide-react';
import { isMac } from '../kit/platform.ts';
import { askSearchPage } from '../search/searchAsk.ts';
import type { Command } from './command.ts';
import type { WorkspaceId } from './navigation.ts';
import { workspaces } from './workspaces.ts';

const goKeys: Partial<Record<WorkspaceId, string>> = {
  home: 'alt+1',
  inbox: 'alt+2',
  interviews: 'alt+3',
  people: 'alt+4',
  compounds: 'alt+5',
  organizations: 'alt+6',
  items: 'alt+7',
  timeline: 'alt+8',
  bundles: 'alt+9',
};

const goCommands: readonly Command[] = workspaces
  .filter(({ id }) => id !== 'settings' && id !== 'manual')
  .map((workspace) => ({
    id: `go.${workspace.id}`,
    title: workspace.title,
    icon: workspace.icon,
    ...(goKeys[workspace.id] ? { shortcut: goKeys[workspace.id] as string } : {}),
    group: 'go',
    perform: ({ navigate }) => navigate.open({ kind: 'workspace', workspace: workspace.id }),
  }));

const frameCommands: readonly Command[] = [
  {
    id: 'palette',
    title: 'frame:command.palette',
    icon: Search,
    shortcut: 'mod+K',
    group: 'do',
    inPalette: false,
    perform: ({ frame }) => frame.openPalette(),
  },
  {
    id: 'find',
    title: 'frame:command.find',
    icon: Search,
    shortcut: 'mod+shift+F',
    group: 'do',
    inPalette: false,
    perform: ({ navigate }) => {
      navigate.open({ kind: 'workspace', workspace: 'search' });
      askSearchPage(null);
    },
  },
  {
    id: 'newCase',
    title: 'frame:command.newCase',
    icon: FolderPlus,
    group: 'do',
    perform: ({ frame }) => frame.startNew('case'),
  },
  {
    id: 'newPerson',
    title: 'frame:command.newPerson',
    icon: UserPlus,
    shortcut: 'alt+P',
    group: 'do',
    perform: ({ frame }) => frame.startNew('person'),
  },
  {
    id: 'newCompound',
    title: 'frame:command.newCompound',
    icon: MapPinPlus,
    shortcut: 'alt+C',
    group: 'do',
    perform: ({ frame }) => frame.startNew('compound'),
  },
  {
    id: 'newOrganization',
    title: 'frame:command.newOrganization',
    icon: Building2,
    group: 'do',
    perform: ({ frame }) => frame.startNew('organization'),
  },
  {
    id: 'newIdentifier',
    title: 'frame:command.newIdentifier',
    icon: Hash,
    group: 'do',
    perform: ({ frame }) => frame.startNew('identifier'),
  },
  { id: 'openSample', title: 'sample:open', icon: BookOpen, group: 'do', perform: ({ frame }) => frame.openSample() },
  { id: 'removeSample', title: 'sample:remove', icon: FolderX, group: 'do', perform: ({ frame }) => frame.removeSample() },
  { id: 'undo', title: 'frame:command.undo', icon: Undo2, shortcut: 'mod+Z', group: 'do', perform: ({ frame }) => frame.undo() },
  {
    id: 'redo',
    title: 'frame:command.redo',
    icon: Redo2,
    shortcut: 'mod+shift+Z',
    group: 'do',
    perform: ({ frame }) => frame.redo(),
  },
  {
    id: 'back',
    title: 'frame:command.back',
    icon: ArrowLeft,
    // Option and an arrow goes from word to word on a Mac.
    shortcut: isMac() ? 'mod+[' : 'alt+ArrowLeft',
    group: 'go',
    perform: ({ navigate }) => navigate.back(),
  },
  {
    id: 'forward',
    title: 'frame:command.forward',
    icon: ArrowRight,
    shortcut: isMac() ? 'mod+]' : 'alt+ArrowRight',
    group: 'go',
    perform: ({ navigate }) => navigate.forward(),
  },
  {
    id: 'otherPane',
    title: 'frame:command.otherPane',
    icon: ArrowLeftRight,
    shortcut: 'F6',
    group: 'go',
    perform: ({ frame }) => frame.otherPane(),
  },
  {
    id: 'swapPanes',
    title: 'frame:command.swapPanes',
    icon: ArrowLeftRight,
    group: 'do',
    perform: ({ frame }) => frame.swapPanes(),
  },
  {
    id: 'closeBeside',
    title: 'frame:command.closeBeside',
    icon: X,
    shortcut: 'alt+W',
    group: 'do',
    perform: ({ frame }) => frame.closeBeside(),
  },
  {
    id: 'settings',
    title: 'frame:command.settings',
    icon: Settings,
    shortcut: 'mod+,',
    group: 'go',
    perform: ({ navigate }) => navigate.open({ kind: 'workspace', workspace: 'settings' }),
  },
  { id: 'lock', title: 'frame:command.lock', icon: Lock, shortcut: 'mod+L', group: 'do', perform: ({ frame }) => frame.lock() },
  {
    id: 'shortcuts',
    title: 'frame:command.shortcuts',
    icon: Keyboard,
    shortcut: '?',
    also: ['mod+/'],
    group: 'do',
    perform: ({ frame }) => frame.openShortcuts(),
  },
];

const workspaceCommands = workspaces.flatMap((workspace) => workspace.commands ?? []);

export const commands: readonly Command[] = [...frameCommands, ...workspaceCommands, ...goCommands];
export const commandById = (id: string): Command | undefined => commands.find((command) => command.id === id);
