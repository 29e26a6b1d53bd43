import { Eye, EyeOff, FilePlus2, FileText, ShieldCheck } from 'lucide-react';
import { coverCasePictures } from '../../actions/coverCasePictures.ts';
import type { Command } from '../frame/command.ts';
import type { Workspace } from '../frame/workspace.ts';
import { originalsDialog } from './checkDialog.ts';
import { ItemList } from './ItemList.tsx';
import { ItemPage } from './ItemPage.tsx';
import { ItemsOverlay } from './ItemsOverlay.tsx';
import { intakeQueueOf } from './intakeQueue.ts';
import { passageKeys } from './passageKeys.ts';
import { pickFiles } from './pickFiles.ts';
import { viewerKeys } from './viewerKeys.ts';

/** Where no case is open there is none to choose for: home lists them. */
const dimming =
  (covered: boolean): Command['perform'] =>
  async ({ services, navigate }) => {
    if (services.activeCase) await coverCasePictures(services, services.activeCase, covered);
    else navigate.open({ kind: 'workspace', workspace: 'home' });
  };

export const workspace: Workspace = {
  id: 'items',
  title: 'items:title',
  icon: FileText,
  Screen: ItemList,
  kinds: ['item'],
  Page: ItemPage,
  Overlay: ItemsOverlay,
  keys: [
    {
      title: 'items:viewer.keys',
      keys: [
        ...viewerKeys.map(([deed, shortcut]) => ({ title: `items:viewer.${deed}`, shortcut })),
        ...Object.entries(passageKeys).map(([deed, shortcut]) => ({ title: `items:deed.${deed}`, shortcut })),
      ],
    },
  ],
  commands: [
    {
      id: 'addFiles',
      title: 'items:add',
      icon: FilePlus2,
      shortcut: 'alt+F',
      group: 'do',
      perform: async ({ services, navigate }) => {
        const files = await pickFiles();
        if (files.length === 0) return;
        intakeQueueOf(services.vault).offer(files);
        navigate.open({ kind: 'workspace', workspace: 'items' });
      },
    },
    {
      id: 'checkOriginals',
      title: 'items:originals.title',
      icon: ShieldCheck,
      group: 'do',
      perform: () => originalsDialog.set(true),
    },
    { id: 'dimPictures', title: 'items:cover.dimCase', icon: EyeOff, group: 'do', perform: dimming(true) },
    { id: 'undimPictures', title: 'items:cover.undimCase', icon: Eye, group: 'do', perform: dimming(false) },
  ],
};
