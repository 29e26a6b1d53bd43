// What the line of time hears, for the shortcut sheet and the manual.
import type { KeyList } from '../frame/workspace.ts';

export const timelineKeys: KeyList = {
  title: 'frame:keys.timeline.title',
  keys: [
    { title: 'frame:keys.timeline.walk', shortcut: 'ArrowRight', also: ['ArrowLeft'] },
    { title: 'frame:keys.timeline.lane', shortcut: 'ArrowDown', also: ['ArrowUp'] },
    { title: 'frame:keys.timeline.ends', shortcut: 'Home', also: ['End'] },
    { title: 'frame:keys.timeline.move', shortcut: 'shift+ArrowRight', also: ['shift+ArrowLeft'] },
    { title: 'frame:keys.timeline.nearer', shortcut: '+' },
    { title: 'frame:keys.timeline.farther', shortcut: '-' },
    { title: 'frame:keys.timeline.all', shortcut: '0' },
    { title: 'frame:keys.timeline.open', shortcut: 'O' },
    { title: 'frame:keys.timeline.new', shortcut: 'N' },
  ],
};
