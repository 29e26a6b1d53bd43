import { describe, expect, test, vi } from 'vitest';
import { findKeys } from '../../../src/ui/frame/findKeys.ts';
import type { KeyList } from '../../../src/ui/frame/workspace.ts';

vi.stubGlobal('navigator', { platform: 'Linux x86_64' });

const lists: readonly KeyList[] = [
  {
    title: 'Anywhere',
    keys: [
      { title: 'Lock', shortcut: 'mod+L' },
      { title: 'Keys', shortcut: '?', also: ['mod+/'] },
    ],
  },
  { title: 'In every table', keys: [{ title: 'Select on', shortcut: 'shift+ArrowDown' }] },
];
const found = (text: string) => findKeys(lists, text, (title) => title).flatMap(({ keys }) => keys.map(({ title }) => title));

describe('finding a key', () => {
  test('by what it does, by the keys, by the place', () => {
    expect(found('lock')).toEqual(['Lock']);
    expect(found('ctrl /')).toEqual(['Keys']);
    expect(found('ctrl+l')).toContain('Lock');
    expect(found('table')).toEqual(['Select on']);
    expect(found('shift ↓')).toEqual(['Select on']);
  });
  test('everything while nothing is typed, nothing where nothing fits', () => {
    expect(found('')).toHaveLength(3);
    expect(findKeys(lists, 'zebra', (title) => title)).toEqual([]);
  });
});
