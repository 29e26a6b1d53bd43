// Keeps one segment id on each text block, whatever is typed, split, joined, pasted or undone (src/domain/segments.ts).
import { Extension } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';

export interface TextBlock {
  readonly id: string;
  readonly node: ProseNode;
  readonly at: number;
}

/** The text blocks of a document, in order; `at` is the position before each. */
export function textBlocksOf(doc: ProseNode): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    blocks.push({ id: String(node.attrs['segment'] ?? ''), node, at });
    return false;
  });
  return blocks;
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
export function newSegment(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => alphabet[byte & 31]).join('');
}

export const SegmentIds = Extension.create({
  name: 'segmentIds',
  addGlobalAttributes() {
    return [
      {
        types: ['paragraph', 'heading'],
        attributes: {
          segment: {
            default: null,
            parseHTML: (element) => element.getAttribute('data-segment'),
            renderHTML: ({ segment }) => (segment ? { 'data-segment': segment } : {}),
          },
        },
      },
    ];
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        appendTransaction: (transactions, before, { doc, tr }) =>
          transactions.some(({ docChanged }) => docChanged) && settle(before.doc, doc, tr) ? tr : null,
      }),
    ];
  },
});

function settle(before: ProseNode, doc: ProseNode, tr: Transaction): boolean {
  const blocks = textBlocksOf(doc);
  const wanted = new Map<TextBlock, string>();
  const holders = new Map<string, TextBlock>();
  for (const block of blocks) {
    const first = holders.get(block.id);
    if (block.id === '') wanted.set(block, newSegment());
    else if (!first) holders.set(block.id, block);
    // Enter at the very start leaves an empty block behind: the words keep their partner.
    else if (first.node.content.size === 0 && block.node.content.size > 0) {
      wanted.set(first, newSegment());
      holders.set(block.id, block);
    } else wanted.set(block, newSegment());
  }
  for (const [block, id] of keptWords(before, blocks, holders)) wanted.set(block, id);
  for (const [{ at }, segment] of wanted) tr.setNodeAttribute(at, 'segment', segment);
  return wanted.size > 0;
}

/** Backspace at the start of a paragraph under an empty one: the words come with their own id, not with that of the empty one. */
function* keptWords(before: ProseNode, blocks: readonly TextBlock[], holders: ReadonlyMap<string, TextBlock>) {
  const old = textBlocksOf(before);
  if (old.length <= blocks.length) return;
  for (const [index, { id, node }] of old.entries()) {
    const above = old[index - 1];
    if (node.content.size === 0 || holders.has(id) || !above || above.node.content.size > 0) continue;
    const joined = holders.get(above.id);
    if (joined?.node.content.eq(node.content)) yield [joined, id] as const;
  }
}
