import { UsersRound } from 'lucide-react';
import type { Workspace } from '../frame/workspace.ts';
import { RecordPage } from '../kit/record/RecordPage.tsx';
import { PeopleScreen } from './PeopleScreen.tsx';

export const people: Workspace = {
  id: 'people',
  title: 'people:title',
  icon: UsersRound,
  Screen: PeopleScreen,
  kinds: ['person'],
  Page: RecordPage,
};
