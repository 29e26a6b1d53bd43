import { Inbox, Zap } from 'lucide-react';
import type { Workspace } from '../frame/workspace.ts';
import { CaptureDialog } from './CaptureDialog.tsx';
import { openCapture } from './captureStore.ts';
import { InboxScreen } from './InboxScreen.tsx';

export const inbox: Workspace = {
  id: 'inbox',
  title: 'inbox:title',
  icon: Inbox,
  Screen: InboxScreen,
  kinds: [],
  Overlay: CaptureDialog,
  commands: [
    {
      id: 'quickCapture',
      title: 'inbox:capture.title',
      icon: Zap,
      shortcut: 'mod+shift+Space',
      group: 'do',
      perform: openCapture,
    },
  ],
};
