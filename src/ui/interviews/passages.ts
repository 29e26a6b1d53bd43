// Between the editor's positions and offsets into the statement's plain text (src/domain/statementText.ts).
import type { Node as ProseNode } from '@tiptap/pm/model';
import { isMentionKind, type Mention } from '../../actions/mentionRecord.ts';
import { isId } from '../../domain/ids.ts';
import type { Span } from '../../domain/passage.ts';
import { leafText } from '../../domain/statementText.ts';

const leaf = (node: ProseNode) => leafText(node.type.name, node.attrs);

export const docText = (doc: ProseNode): string => doc.textBetween(0, doc.content.size, '\n', leaf);

/** How many characters of plain text stand before this position. */
export function positionToOffset(doc: ProseNode, position: number): number {
  let offset = 0;
  let first = true;
  doc.descendants((node, at) => {
    if (at >= position) return false;
    if (node.isTextblock) {
      if (!first) offset += 1;
      first = false;
    } else if (node.isText) {
      offset += Math.min(node.nodeSize, position - at);
    } else if (node.isLeaf && at + node.nodeSize <= position) {
      offset += leaf(node).length;
    }
    return true;
  });
  return offset;
}

/** The position before the character with this offset; inside a mention, before the mention. */
export function offsetToPosition(doc: ProseNode, offset: number): number {
  let left = offset;
  let first = true;
  let found: number | undefined;
  doc.descendants((node, at) => {
    if (found !== undefined) return false;
    if (node.isTextblock) {
      if (!first) left -= 1;
      first = false;
      if (left <= 0) found = at + 1;
      // The offset stands at the very end of this block when its text is as long as what is left.
      else if (left === blockLength(node)) found = at + 1 + node.content.size;
    } else if (node.isText) {
      if (left < node.nodeSize) found = at + left;
      left -= node.nodeSize;
    } else if (node.isLeaf) {
      const { length } = leaf(node);
      if (left < length) found = at;
      left -= length;
    }
    return found === undefined;
  });
  return found ?? doc.content.size;
}

const blockLength = (block: ProseNode) => block.textBetween(0, block.content.size, '\n', leaf).length;

/** The positions of a passage: it starts before its first character and ends after its last, mentions taken whole. */
export function spanToRange(doc: ProseNode, { from, to }: Span): { readonly from: number; readonly to: number } {
  const start = offsetToPosition(doc, from);
  const last = offsetToPosition(doc, Math.max(from, to - 1));
  const end = doc.nodeAt(last);
  return { from: start, to: end && !end.isText ? last + end.nodeSize : last + 1 };
}

export interface Passage extends Span {
  readonly quote: string;
  /** The records named in it, in order, each once. */
  readonly mentions: readonly Mention[];
}

/** What is selected, without blanks at its ends; `null` when that is nothing. */
export function selectedPassage(doc: ProseNode, selection: { readonly from: number; readonly to: number }): Passage | null {
  if (selection.from === selection.to) return null;
  const from = positionToOffset(doc, selection.from);
  const to = positionToOffset(doc, selection.to);
  const chosen = docText(doc).slice(from, to);
  const quote = chosen.trim();
  if (quote === '') return null;
  const start = from + chosen.indexOf(quote);
  return { from: start, to: start + quote.length, quote, mentions: mentionsIn(doc, selection) };
}

function mentionsIn(doc: ProseNode, { from, to }: { readonly from: number; readonly to: number }): readonly Mention[] {
  const found = new Map<string, Mention>();
  doc.nodesBetween(from, to, (node) => {
    const { id, label, kind } = node.attrs as Record<string, unknown>;
    if (node.type.name === 'mention' && typeof id === 'string' && isId(id) && typeof kind === 'string' && isMentionKind(kind)) {
      found.set(id, { id, label: String(label ?? ''), kind });
    }
  });
  return [...found.values()];
}
