import { Inbox } from 'lucide-react';
import type { Workspace } from '../frame/workspace.ts';
import { InboxScreen } from './InboxScreen.tsx';

export const inbox: Workspace = { id: 'inbox', title: 'inbox:title', icon: Inbox, Screen: InboxScreen, kinds: [] };
