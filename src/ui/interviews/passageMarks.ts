// Draws excerpts in the statement as a soft ground, and the passage that a source points to as a found one.
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { RecordId } from '../../domain/ids.ts';
import { findPassage, type Span } from '../../domain/passage.ts';
import { docText, spanToRange } from './passages.ts';

export interface MarkedPassage extends Span {
  readonly id: RecordId | null;
  readonly quote: string;
  readonly look: 'excerpt' | 'pointed';
}

const key = new PluginKey<DecorationSet>('passageMarks');

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    passageMarks: { markPassages: (passages: readonly MarkedPassage[]) => ReturnType };
  }
}

export const PassageMarks = Extension.create({
  name: 'passageMarks',
  addCommands() {
    return {
      markPassages:
        (passages) =>
        ({ tr, dispatch }) => {
          dispatch?.(tr.setMeta(key, passages).setMeta('addToHistory', false));
          return true;
        },
    };
  },
  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply(tr, marks) {
            const passages = tr.getMeta(key) as readonly MarkedPassage[] | undefined;
            return passages ? drawn(tr.doc, passages) : marks.map(tr.mapping, tr.doc);
          },
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});

function drawn(doc: Parameters<typeof docText>[0], passages: readonly MarkedPassage[]): DecorationSet {
  const text = docText(doc);
  const marks = passages.flatMap((passage) => {
    const found = findPassage(text, passage, passage.quote);
    if (!found) return [];
    const { from, to } = spanToRange(doc, found);
    return [Decoration.inline(from, to, { 'data-passage': passage.look, ...(passage.id ? { 'data-excerpt': passage.id } : {}) })];
  });
  return DecorationSet.create(doc, marks);
}
