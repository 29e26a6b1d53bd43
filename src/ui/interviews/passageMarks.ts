// Draws excerpts in the statement as a soft ground, and the passage that a source points to as a found one. The marks move with
// the words as they are edited; what moved is told, so that it can be kept with the text.
import { Extension } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { MovedPassage } from '../../actions/saveStatement.ts';
import type { RecordId } from '../../domain/ids.ts';
import { findPassage, type Span } from '../../domain/passage.ts';
import { docText, positionToOffset, spanToRange } from './passages.ts';

export interface MarkedPassage extends Span {
  /** Names the mark: one excerpt, or the place that was asked for. */
  readonly key: string;
  readonly quote: string;
  readonly look: 'excerpt' | 'coded' | 'question' | 'pointed';
  /** What keeps this place: the excerpt, and the sources that point there. */
  readonly records: readonly RecordId[];
  readonly excerpt: RecordId | null;
}

interface Marks {
  readonly passages: readonly MarkedPassage[];
  readonly drawn: DecorationSet;
}
const key = new PluginKey<Marks>('passageMarks');

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
      new Plugin<Marks>({
        key,
        state: {
          init: () => ({ passages: [], drawn: DecorationSet.empty }),
          apply(tr, before) {
            const asked = tr.getMeta(key) as readonly MarkedPassage[] | undefined;
            if (!asked && !tr.docChanged) return before;
            const drawn = before.drawn.map(tr.mapping, tr.doc);
            if (asked) return { passages: asked, drawn: redrawn(tr.doc, asked, drawn) };
            // Words that were taken out come back with undo, or when the text is read anew.
            const mayReturn = tr.getMeta('history$') !== undefined || tr.getMeta('preventUpdate') === true;
            return { passages: before.passages, drawn: mayReturn ? redrawn(tr.doc, before.passages, drawn) : drawn };
          },
        },
        props: { decorations: (state) => key.getState(state)?.drawn },
      }),
    ];
  },
});

const keyOf = (decoration: Decoration) => (decoration.spec as { readonly passage?: string }).passage;

/** A mark that is drawn went with its words and knows best; one that is not is looked for by its words. */
function redrawn(doc: ProseNode, passages: readonly MarkedPassage[], drawn: DecorationSet): DecorationSet {
  const standing = new Map(drawn.find().map((decoration) => [keyOf(decoration), decoration]));
  let text: string | undefined;
  const marks = passages.flatMap((passage) => {
    const known = standing.get(passage.key);
    if (known && known.from < known.to) return [mark(known, passage)];
    text ??= docText(doc);
    const found = findPassage(text, passage, passage.quote);
    return found ? [mark(spanToRange(doc, found), passage)] : [];
  });
  return DecorationSet.create(doc, marks);
}

const mark = ({ from, to }: Span, { key: passage, look, excerpt }: MarkedPassage) =>
  Decoration.inline(from, to, { 'data-passage': look, ...(excerpt ? { 'data-excerpt': excerpt } : {}) }, { passage });

/** Where a passage stands now, in positions of the document; `undefined` when its words are gone. */
export function passageRange(state: EditorState, passage: string): Span | undefined {
  return key.getState(state)?.drawn.find(undefined, undefined, (spec) => spec['passage'] === passage)[0];
}

/** The passages that stand elsewhere or say something else than when they were kept. */
export function movedPassages(state: EditorState): readonly MovedPassage[] {
  const { doc } = state;
  const marks = key.getState(state);
  if (!marks || marks.passages.length === 0) return [];
  const text = docText(doc);
  const standing = new Map(marks.drawn.find().map((decoration) => [keyOf(decoration), decoration]));
  return marks.passages.flatMap((passage) => {
    const drawn = standing.get(passage.key);
    if (!drawn || passage.excerpt === null) return [];
    const [start, end] = [positionToOffset(doc, drawn.from), positionToOffset(doc, drawn.to)];
    const words = text.slice(start, end);
    const quote = words.trim();
    const from = start + words.indexOf(quote);
    const to = from + quote.length;
    if (quote === '' || (from === passage.from && to === passage.to && quote === passage.quote)) return [];
    return [{ records: passage.records, excerpt: passage.excerpt, from, to, quote }];
  });
}
