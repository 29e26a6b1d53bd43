// What the quick intake hears, for the shortcut sheet and the manual.
import type { KeyList } from '../frame/workspace.ts';

export const intakeKeys: KeyList = {
  title: 'intake:title.screen',
  keys: [
    { title: 'frame:keys.intake.answer', shortcut: '1', also: ['2', '3', '4'] },
    { title: 'frame:keys.intake.next', shortcut: 'Tab' },
    { title: 'intake:save', shortcut: 'mod+Enter' },
  ],
};
