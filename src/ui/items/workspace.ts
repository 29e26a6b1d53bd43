import { FilePlus2, FileText } from 'lucide-react';
import type { Workspace } from '../frame/workspace.ts';
import { ItemList } from './ItemList.tsx';
import { ItemPage } from './ItemPage.tsx';
import { intakeQueueOf } from './intakeQueue.ts';
import { pickFiles } from './pickFiles.ts';

export const workspace: Workspace = {
  id: 'items',
  title: 'items:title',
  icon: FileText,
  Screen: ItemList,
  kinds: ['item'],
  Page: ItemPage,
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
  ],
};
