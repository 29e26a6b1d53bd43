// What the check of a bundle hears (useCheckKeys, useUndoKeys), for the shortcut sheet and the manual.
import type { KeyList } from '../../frame/workspace.ts';

export const checkKeys: KeyList = {
  title: 'frame:keys.check.title',
  keys: [
    { title: 'bundles:check.accept', shortcut: 'Enter' },
    { title: 'bundles:check.next', shortcut: 'ArrowRight' },
    { title: 'bundles:check.previous', shortcut: 'ArrowLeft' },
    { title: 'bundles:check.nextCovered', shortcut: 'N' },
    { title: 'frame:keys.check.previousCovered', shortcut: 'P' },
    { title: 'bundles:find.label', shortcut: '/' },
    { title: 'bundles:wizard.undo', shortcut: 'mod+Z' },
    { title: 'bundles:wizard.redo', shortcut: 'mod+shift+Z' },
  ],
};
