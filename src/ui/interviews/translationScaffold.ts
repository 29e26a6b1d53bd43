// Gives the translation an empty block for each segment of the original that has none, where it belongs: a line in the same
// list, a cell in the same table, else a paragraph. Nothing of it is saved until somebody writes there.
import type { Editor } from '@tiptap/core';
import { Fragment, type Node as ProseNode } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { type TextBlock, textBlocksOf } from './segmentIds.ts';

/** `gone` are segments that the original lost: their empty partners go too. Answers whether anything changed. */
export function scaffoldTranslation(written: ProseNode, translation: Editor, gone: ReadonlySet<string>): boolean {
  const { tr, schema } = translation.state;
  // Each editor has a schema of its own: nodes of one do not fit into the other.
  const original = schema.nodeFromJSON(written.toJSON());
  if (isBlank(tr.doc) && !sameSegments(tr.doc, original)) {
    tr.replaceWith(0, tr.doc.content.size, Fragment.from(childrenOf(original).map(emptied)));
  } else {
    takeAway(tr, gone);
    fillIn(tr, original);
  }
  if (!tr.docChanged) return false;
  translation.view.dispatch(tr.setMeta('addToHistory', false).setMeta('preventUpdate', true));
  return true;
}

const childrenOf = (node: ProseNode): ProseNode[] => Array.from({ length: node.childCount }, (_, index) => node.child(index));
const isBlank = (doc: ProseNode) => textBlocksOf(doc).every(({ node }) => node.content.size === 0);
const sameSegments = (a: ProseNode, b: ProseNode) =>
  textBlocksOf(a)
    .map(({ id }) => id)
    .join() ===
  textBlocksOf(b)
    .map(({ id }) => id)
    .join();

/** The same shape without a word in it. */
function emptied(node: ProseNode): ProseNode {
  return node.isTextblock ? node.copy(Fragment.empty) : node.copy(Fragment.from(childrenOf(node).map(emptied)));
}

function takeAway(tr: Transaction, gone: ReadonlySet<string>): void {
  if (gone.size === 0) return;
  for (const { id, at, node } of [...textBlocksOf(tr.doc)].reverse()) {
    const parent = tr.doc.resolve(at).parent;
    if (!gone.has(id) || node.content.size > 0 || parent.type.name.startsWith('table')) continue;
    const $at = tr.doc.resolve(at);
    // The line of a list goes whole; the last block of anything stays.
    const depth = $at.parent.childCount === 1 && $at.depth > 0 ? $at.depth : null;
    const from = depth === null ? at : $at.before(depth);
    const to = depth === null ? at + node.nodeSize : $at.after(depth);
    const holder = depth === null ? $at.parent : $at.node(depth - 1);
    if (holder.childCount > 1) tr.delete(from, to);
  }
}

function fillIn(tr: Transaction, original: ProseNode): void {
  const known = new Set(textBlocksOf(original).map(({ id }) => id));
  const present = new Set(textBlocksOf(tr.doc).map(({ id }) => id));
  let previous: TextBlock | null = null;
  for (const block of textBlocksOf(original)) {
    if (!present.has(block.id)) {
      const piece = missingPiece(original, block, present);
      insertAfter(tr, previous?.id ?? null, piece, known);
      for (const id of piece.ids) present.add(id);
    }
    previous = block;
  }
}

interface Piece {
  readonly node: ProseNode;
  /** How deep its copy stands: 1 is an outermost block. */
  readonly depth: number;
  readonly ids: readonly string[];
}

const idsIn = (node: ProseNode): string[] => {
  if (node.isTextblock) return [String(node.attrs['segment'] ?? '')];
  return childrenOf(node).flatMap(idsIn);
};

/** The largest part around a missing block of which nothing is translated. */
function missingPiece(original: ProseNode, { at, id }: TextBlock, present: ReadonlySet<string>): Piece {
  const $at = original.resolve(at + 1);
  for (let depth = 1; depth <= $at.depth; depth += 1) {
    const node = $at.node(depth);
    const ids = idsIn(node);
    if (ids.every((each) => !present.has(each))) return { node: emptied(node), depth, ids };
  }
  return { node: emptied($at.parent), depth: $at.depth, ids: [id] };
}

function insertAfter(tr: Transaction, previous: string | null, piece: Piece, known: ReadonlySet<string>): void {
  const before = previous === null ? undefined : textBlocksOf(tr.doc).find(({ id }) => id === previous);
  if (!before) return void tr.insert(0, outermost(piece));
  const $before = tr.doc.resolve(before.at + 1);
  const { depth, node } = piece;
  if (depth > 1 && $before.depth >= depth && $before.node(depth).type === node.type) {
    return void tr.insert($before.after(depth), node);
  }
  let at = $before.after(1);
  // Blocks that continue the one before stay with it.
  for (let next = tr.doc.resolve(at).nodeAfter; next && !idsIn(next).some((id) => known.has(id)); ) {
    at += next.nodeSize;
    next = tr.doc.resolve(at).nodeAfter;
  }
  tr.insert(at, outermost(piece));
}

/** A list's line or a table's cell cannot stand alone: its paragraphs can. */
function outermost({ node, depth }: Piece): ProseNode | ProseNode[] {
  if (depth === 1) return node;
  const blocks: ProseNode[] = [];
  node.descendants((child) => {
    if (child.isTextblock) blocks.push(child);
    return !child.isTextblock;
  });
  return node.isTextblock ? [node] : blocks;
}
