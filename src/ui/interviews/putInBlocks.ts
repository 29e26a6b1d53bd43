// Puts blocks into a text one batch after another behind the cursor, all of them one step of undo.
import { undo } from '@tiptap/pm/history';
import type { Node as ProseNode } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

export interface Batch {
  /** More lines or rows for the list or table that stands last. */
  readonly rest: readonly ProseNode[];
  readonly blocks: readonly ProseNode[];
}

export interface BlockInserter {
  /** Answers false when the editor is gone, or read only by now. */
  putIn(batch: Batch): boolean;
  /** Takes out what is in, unless something else was written since: then undo is for the person to use. */
  takeBack(): void;
}

export function blockInserter(view: EditorView): BlockInserter {
  let first: Transaction | null = null;
  let last: { readonly node: ProseNode | null; readonly end: number } = { node: null, end: 0 };
  let left: ProseNode = view.state.doc;
  let isAlone = true;
  const putIn = ({ rest, blocks }: Batch): boolean => {
    if (view.isDestroyed || !view.editable) return false;
    if (rest.length + blocks.length === 0) return true;
    isAlone &&= view.state.doc === left;
    const { tr } = view.state;
    const room = first === null ? makeRoom(tr) : roomBehind(tr.doc, last);
    if (first !== null) tr.setMeta('appendedTransaction', first);
    const sizeBefore = tr.doc.content.size;
    if (blocks.length > 0) tr.replaceWith(room.from, room.to, [...blocks]);
    if (rest.length > 0) tr.insert(room.from - 1, [...rest]);
    const end = room.to + tr.doc.content.size - sizeBefore;
    first ??= tr;
    view.dispatch(tr.setMeta('paste', true));
    const { doc } = view.state;
    left = doc;
    last = { node: doc.resolve(Math.min(end, doc.content.size)).nodeBefore, end };
    return true;
  };
  const takeBack = () => {
    if (first === null || view.isDestroyed || !isAlone || view.state.doc !== left) return;
    undo(view.state, view.dispatch);
  };
  return { putIn, takeBack };
}

interface Room {
  readonly from: number;
  readonly to: number;
}

/** Takes away what is selected and answers where the first block goes: instead of an empty paragraph, else behind this one. */
function makeRoom(tr: Transaction): Room {
  tr.deleteSelection();
  const { $from } = tr.selection;
  if ($from.depth === 0) return { from: $from.pos, to: $from.pos };
  const [at, end] = [$from.before(1), $from.after(1)];
  return $from.depth > 1 || $from.parent.content.size > 0 ? { from: end, to: end } : { from: at, to: end };
}

/** Behind a block that stands in the document, wherever typing meanwhile has moved it. */
function roomBehind(
  doc: ProseNode,
  { node: block, end: guess }: { readonly node: ProseNode | null; readonly end: number },
): Room {
  let end = Math.min(guess, doc.content.size);
  if (doc.resolve(end).nodeBefore !== block)
    doc.forEach((node, at) => {
      if (node === block) end = at + node.nodeSize;
    });
  return { from: end, to: end };
}
