import { Trash2 } from 'lucide-react';
import type { Workspace } from '../frame/workspace.ts';
import { DeletedScreen } from './DeletedScreen.tsx';

export const deleted: Workspace = {
  id: 'deleted',
  title: 'history:deleted.title',
  icon: Trash2,
  offRail: true,
  Screen: DeletedScreen,
  kinds: [],
};
