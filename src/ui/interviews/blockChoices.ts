// What / offers: the shapes a statement can take, each with its words in the interface's language.
import type { Editor, Range } from '@tiptap/core';
import { takeFocus } from './takeFocus.ts';

export const blockNames = [
  'text',
  'heading1',
  'heading2',
  'heading3',
  'bulletList',
  'orderedList',
  'quote',
  'table',
  'timeMark',
  'pause',
  'source',
] as const;
export type BlockName = (typeof blockNames)[number];

export interface BlockChoice {
  readonly kind: 'block';
  readonly block: BlockName;
  readonly words: string;
}

/** Those whose words begin like what was typed, in the interface's language or in English. */
export function blockChoices(query: string, wordsOf: (block: BlockName) => string): BlockChoice[] {
  const asked = query.trim().toLocaleLowerCase();
  return blockNames
    .map((block) => ({ kind: 'block', block, words: wordsOf(block) }) as const)
    .filter(({ block, words }) => `${words} ${block}`.toLocaleLowerCase().includes(asked));
}

export interface BlockNeeds {
  readonly timeMark: () => Readonly<Record<string, string | number | null>>;
  readonly pauseLabel: (seconds: number) => string;
}

const defaultPauseSeconds = 10;

/** Takes away `/…` where it stands and puts the shape there. */
export function makeBlock(editor: Editor, block: BlockName, needs: BlockNeeds, range?: Range): void {
  const chain = () => (range ? takeFocus(editor).deleteRange(range) : takeFocus(editor));
  switch (block) {
    case 'text':
      return void chain().setParagraph().run();
    case 'heading1':
    case 'heading2':
    case 'heading3':
      return void chain()
        .toggleHeading({ level: Number(block.at(-1)) as 1 | 2 | 3 })
        .run();
    case 'bulletList':
      return void chain().toggleBulletList().run();
    case 'orderedList':
      return void chain().toggleOrderedList().run();
    case 'quote':
      return void chain().toggleBlockquote().run();
    case 'table':
      return void chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();
    case 'timeMark':
      return insertChip(editor, 'timeMark', needs.timeMark(), range);
    case 'pause':
      return insertChip(editor, 'pause', { seconds: defaultPauseSeconds, label: needs.pauseLabel(defaultPauseSeconds) }, range);
    case 'source':
      return void chain().insertContent('[').run();
  }
}

/** Puts a chip where the cursor is, and a blank behind it. */
export function insertChip(editor: Editor, type: string, attrs: Readonly<Record<string, unknown>>, range?: Range): void {
  const at = range ?? { from: editor.state.selection.from, to: editor.state.selection.to };
  takeFocus(editor)
    .insertContentAt({ ...at }, [
      { type, attrs },
      { type: 'text', text: ' ' },
    ])
    .run();
}
