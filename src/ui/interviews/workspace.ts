import { MessageSquarePlus, MessageSquareText } from 'lucide-react';
import { startInterview } from '../../actions/startInterview.ts';
import type { Workspace } from '../frame/workspace.ts';
import { InterviewList } from './InterviewList.tsx';
import { InterviewPage } from './InterviewPage.tsx';

export const workspace: Workspace = {
  id: 'interviews',
  title: 'interviews:title',
  icon: MessageSquareText,
  Screen: InterviewList,
  kinds: ['interview'],
  Page: InterviewPage,
  commands: [
    {
      id: 'newInterview',
      title: 'interviews:new',
      icon: MessageSquarePlus,
      shortcut: 'alt+I',
      group: 'do',
      perform: async ({ services, navigate }) => {
        const started = await startInterview(services, { people: [], consent: [] });
        if (started.ok) navigate.open({ kind: 'record', record: started.value });
      },
    },
  ],
};
