// What two linked columns show of each other: room so that rows stand level, the partner of the segment with the cursor, and
// what is not translated yet. Only drawn, never part of the text.
import { Extension } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { textBlocksOf } from './segmentIds.ts';

export interface SegmentLook {
  /** Extra room under each outermost block, in px. */
  readonly roomPx: readonly number[];
  /** Room above the first. */
  readonly leadPx: number;
  /** Segments drawn as the partner of where the cursor is. */
  readonly partners: ReadonlySet<string>;
  readonly untranslated: ReadonlySet<string>;
  readonly untranslatedWords: string;
}

export const plainLook: SegmentLook = {
  roomPx: [],
  leadPx: 0,
  partners: new Set(),
  untranslated: new Set(),
  untranslatedWords: '',
};

interface Shown {
  readonly look: SegmentLook;
  readonly drawn: DecorationSet;
}
const key = new PluginKey<Shown>('segmentMarks');

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    segmentMarks: { showSegments: (look: SegmentLook) => ReturnType };
  }
}

export const segmentLook = (state: EditorState): SegmentLook => key.getState(state)?.look ?? plainLook;

export const SegmentMarks = Extension.create({
  name: 'segmentMarks',
  addCommands() {
    return {
      showSegments:
        (look) =>
        ({ tr, dispatch }) => {
          dispatch?.(tr.setMeta(key, look).setMeta('addToHistory', false));
          return true;
        },
    };
  },
  addProseMirrorPlugins() {
    return [
      new Plugin<Shown>({
        key,
        state: {
          init: () => ({ look: plainLook, drawn: DecorationSet.empty }),
          apply(tr, shown) {
            const look = tr.getMeta(key) as SegmentLook | undefined;
            if (look) return { look, drawn: draw(tr.doc, look) };
            return tr.docChanged ? { look: shown.look, drawn: shown.drawn.map(tr.mapping, tr.doc) } : shown;
          },
        },
        props: { decorations: (state) => key.getState(state)?.drawn },
      }),
    ];
  },
});

function draw(doc: ProseNode, look: SegmentLook): DecorationSet {
  const made: Decoration[] = [];
  doc.forEach((node, at, index) => {
    const room = look.roomPx[index] ?? 0;
    const lead = index === 0 ? look.leadPx : 0;
    if (room > 0 || lead > 0) {
      made.push(Decoration.node(at, at + node.nodeSize, { style: `--room: ${room}px; --lead: ${lead}px` }));
    }
  });
  for (const { id, node, at } of textBlocksOf(doc)) {
    const isUntranslated = look.untranslated.has(id);
    if (!isUntranslated && !look.partners.has(id)) continue;
    made.push(
      Decoration.node(at, at + node.nodeSize, {
        ...(look.partners.has(id) ? { 'data-partner': 'true' } : {}),
        ...(isUntranslated ? { 'data-untranslated': node.content.size === 0 ? look.untranslatedWords : '' } : {}),
      }),
    );
  }
  return DecorationSet.create(doc, made);
}
