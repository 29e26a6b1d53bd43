import { BookOpenText } from 'lucide-react';
import type { Workspace } from '../frame/workspace.ts';
import { ManualScreen } from './LazyManual.tsx';
import { manualKeys } from './manualKeys.ts';

export const manual: Workspace = {
  id: 'manual',
  title: 'manual:title',
  icon: BookOpenText,
  offRail: true,
  Screen: ManualScreen,
  kinds: [],
  keys: [manualKeys],
  commands: [
    {
      id: 'manual',
      title: 'manual:title',
      icon: BookOpenText,
      shortcut: 'F1',
      group: 'go',
      // Beside what a person is doing: the question comes from there.
      perform: ({ navigate }) => navigate.open({ kind: 'workspace', workspace: 'manual' }, 'beside'),
    },
  ],
};
