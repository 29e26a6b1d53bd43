import { Undo2, UsersRound } from 'lucide-react';
import { WithdrawDialog } from '../consent/WithdrawDialog.tsx';
import { openWithdrawal } from '../consent/withdrawalStore.ts';
import type { Workspace } from '../frame/workspace.ts';
import { PeopleScreen } from './PeopleScreen.tsx';
import { PersonPage } from './PersonPage.tsx';

export const people: Workspace = {
  id: 'people',
  title: 'people:title',
  icon: UsersRound,
  Screen: PeopleScreen,
  kinds: ['person'],
  Page: PersonPage,
  Overlay: WithdrawDialog,
  commands: [
    {
      id: 'withdrawConsent',
      title: 'consent:command.withdraw',
      icon: Undo2,
      group: 'do',
      perform: () => openWithdrawal({}),
    },
  ],
};
