import { House, ListChecks } from 'lucide-react';
import { bringFirstStepsBack } from '../firstSteps/firstStepsMemory.ts';
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
  commands: [
    {
      id: 'firstSteps',
      title: 'firstSteps:show',
      icon: ListChecks,
      group: 'go',
      perform: async ({ services, navigate }) => {
        await bringFirstStepsBack(services.vault);
        navigate.open({ kind: 'workspace', workspace: 'home' });
      },
    },
  ],
};
