import { Maximize2, MessageSquarePlus, MessageSquareText, Printer, Replace, Search } from 'lucide-react';
import { startInterview } from '../../actions/startInterview.ts';
import type { Command } from '../frame/command.ts';
import type { Workspace } from '../frame/workspace.ts';
import { askDesk } from './deskControl.ts';
import { InterviewList } from './InterviewList.tsx';
import { InterviewPage } from './InterviewPage.tsx';
import { statementKeys } from './statementKeys.ts';

/** Their keys belong to the desk itself: another screen may use the same ones. */
const deskCommands: readonly Command[] = [
  { id: 'findInStatement', title: 'interviews:toolbar.find', icon: Search, group: 'do', perform: () => askDesk('find') },
  {
    id: 'replaceInStatement',
    title: 'interviews:toolbar.replace',
    icon: Replace,
    group: 'do',
    perform: () => askDesk('replace'),
  },
  { id: 'focusStatement', title: 'interviews:toolbar.focus', icon: Maximize2, group: 'do', perform: () => askDesk('focus') },
  { id: 'printStatement', title: 'interviews:toolbar.print', icon: Printer, group: 'do', perform: () => askDesk('print') },
];

export const workspace: Workspace = {
  id: 'interviews',
  title: 'interviews:title',
  icon: MessageSquareText,
  Screen: InterviewList,
  kinds: ['interview'],
  Page: InterviewPage,
  keys: [statementKeys],
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
    ...deskCommands,
  ],
};
