// How a statement and its translation hold together. Both are documents of their own, so that two devices merge them field by
// field and the seal hashes each as it stands. Every text block (paragraph or heading, in a list or a table too) carries a
// `segment`: a short id that never changes. A block of the translation with the id of a block of the original translates it.
// An id that the other side does not have belongs to the row of the block before it: so a paragraph split on one side stays
// beside its partner, and a joined one leaves no hole. Documents written without ids are numbered in order, both alike.
import type { StatementDoc, StatementNode } from './fields.ts';
import { isTextBlock, statementToText } from './statementText.ts';

export interface Segment {
  readonly id: string;
  readonly text: string;
}

const idOf = (node: StatementNode): string | null => {
  const id = node.attrs?.['segment'];
  return typeof id === 'string' && id !== '' ? id : null;
};

function* textBlocks(nodes: readonly StatementNode[]): Generator<StatementNode> {
  for (const node of nodes) {
    if (isTextBlock(node)) yield node;
    else if (node.content) yield* textBlocks(node.content);
  }
}

/** The document as an editor opens it: numbered `s1`, `s2` … where no block has an id yet. */
export function withSegments(doc: StatementDoc): StatementDoc {
  const nodes = doc.content ?? [];
  for (const block of textBlocks(nodes)) if (idOf(block) !== null) return doc;
  let count = 0;
  const numbered = (node: StatementNode): StatementNode => {
    if (isTextBlock(node)) return { ...node, attrs: { ...node.attrs, segment: `s${(count += 1)}` } };
    return node.content ? { ...node, content: node.content.map(numbered) } : node;
  };
  return { ...doc, content: nodes.map(numbered) };
}

/** The segments of each outermost block, in order: a list or a table is one block with many. */
export function segmentBlocks(doc: StatementDoc): readonly (readonly Segment[])[] {
  return (doc.content ?? []).map((node) =>
    [...textBlocks([node])].map((block) => ({ id: idOf(block) ?? '', text: statementToText({ type: 'doc', content: [block] }) })),
  );
}

export interface SegmentRow {
  /** Indexes of outermost blocks that stand beside each other. */
  readonly original: readonly number[];
  readonly translation: readonly number[];
}

/** Rows of blocks that stand beside each other, both sides in their own order. */
export function segmentRows(
  original: readonly (readonly string[])[],
  translation: readonly (readonly string[])[],
): readonly SegmentRow[] {
  const home = new Map(original.flatMap((ids, index) => ids.map((id) => [id, index] as const)));
  const beside = original.map((): number[] => []);
  let row = 0;
  for (const [index, ids] of translation.entries()) {
    const own = ids.map((id) => home.get(id)).find((at) => at !== undefined);
    row = Math.max(row, own ?? row);
    beside[row]?.push(index);
  }
  return beside.map((indexes, index) => ({ original: [index], translation: indexes }));
}

/** Segments of the original that say something and whose partner says nothing. */
export function untranslatedSegments(original: readonly Segment[], translation: readonly Segment[]): readonly string[] {
  const known = new Set(original.map(({ id }) => id));
  const told = new Set<string>();
  let last = '';
  for (const { id, text } of translation) {
    if (known.has(id)) last = id;
    if (text.trim() !== '') told.add(last);
  }
  return original.filter(({ id, text }) => text.trim() !== '' && !told.has(id)).map(({ id }) => id);
}
