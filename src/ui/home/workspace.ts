import { House } from 'lucide-react';
import type { Workspace } from '../frame/workspace.ts';
import { RecordPage } from '../kit/record/RecordPage.tsx';
import { HomeScreen } from './HomeScreen.tsx';

export const home: Workspace = {
  id: 'home',
  title: 'home:title',
  icon: House,
  Screen: HomeScreen,
  kinds: ['case'],
  Page: RecordPage,
};
