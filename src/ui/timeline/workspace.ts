import { CalendarClock, CalendarPlus } from 'lucide-react';
import type { Workspace } from '../frame/workspace.ts';
import { EventPage } from './EventPage.tsx';
import { TimelineScreen } from './TimelineScreen.tsx';
import { askForNewEvent } from './timelineAsk.ts';
import { timelineKeys } from './timelineKeys.ts';

export const workspace: Workspace = {
  id: 'timeline',
  title: 'timeline:title',
  icon: CalendarClock,
  Screen: TimelineScreen,
  kinds: ['event'],
  Page: EventPage,
  keys: [timelineKeys],
  commands: [
    {
      id: 'newEvent',
      title: 'timeline:new.command',
      icon: CalendarPlus,
      shortcut: 'alt+E',
      group: 'do',
      // The timeline's first line is where an event is written down.
      perform: ({ navigate }) => {
        navigate.open({ kind: 'workspace', workspace: 'timeline' });
        askForNewEvent();
      },
    },
  ],
};
