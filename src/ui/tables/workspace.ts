import { Table2 } from 'lucide-react';
import type { Workspace } from '../frame/workspace.ts';
import { TablesScreen } from './TablesScreen.tsx';

export const tables: Workspace = {
  id: 'tables',
  title: 'tables:title',
  icon: Table2,
  Screen: TablesScreen,
  kinds: [],
};
