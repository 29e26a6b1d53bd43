import { ClipboardPen } from 'lucide-react';
import type { Workspace } from '../frame/workspace.ts';
import { IntakeScreen } from './IntakeScreen.tsx';
import { intakeKeys } from './intakeKeys.ts';

export const intake: Workspace = {
  id: 'intake',
  title: 'intake:title.screen',
  icon: ClipboardPen,
  Screen: IntakeScreen,
  kinds: [],
  keys: [intakeKeys],
};
