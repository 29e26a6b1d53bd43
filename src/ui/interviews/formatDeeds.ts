// The shapes of the formatting bar: what each does, when it is on, and its keys.
import type { Editor } from '@tiptap/core';
import { Bold, Italic, type LucideIcon } from 'lucide-react';
import { type BlockName, blockNames } from './blockChoices.ts';
import { blockIcons } from './blockIcons.ts';

export type FormatName = Exclude<BlockName, 'source'> | 'bold' | 'italic';

export interface Format {
  readonly name: FormatName;
  readonly icon: LucideIcon;
  readonly keys?: string;
}

export const formats: readonly Format[] = [
  { name: 'heading1', icon: blockIcons.heading1, keys: 'mod+alt+1' },
  { name: 'heading2', icon: blockIcons.heading2, keys: 'mod+alt+2' },
  { name: 'bold', icon: Bold, keys: 'mod+B' },
  { name: 'italic', icon: Italic, keys: 'mod+I' },
  { name: 'bulletList', icon: blockIcons.bulletList, keys: 'mod+shift+8' },
  { name: 'orderedList', icon: blockIcons.orderedList, keys: 'mod+shift+7' },
  { name: 'quote', icon: blockIcons.quote, keys: 'mod+shift+B' },
  { name: 'table', icon: blockIcons.table },
  { name: 'timeMark', icon: blockIcons.timeMark, keys: 'mod+;' },
  { name: 'pause', icon: blockIcons.pause },
];

export const isBlockName = (name: string): name is BlockName => blockNames.some((known) => known === name);

export function isOn(editor: Editor, name: FormatName): boolean {
  switch (name) {
    case 'heading1':
    case 'heading2':
    case 'heading3':
      return editor.isActive('heading', { level: Number(name.at(-1)) });
    case 'bold':
    case 'italic':
    case 'bulletList':
    case 'orderedList':
    case 'table':
      return editor.isActive(name);
    case 'quote':
      return editor.isActive('blockquote');
    default:
      return false;
  }
}
