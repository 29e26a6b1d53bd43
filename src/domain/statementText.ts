// The plain text of a statement. Every offset into a statement (a source's passage, a search hit, an event's words) counts
// UTF-16 units of this text, so there is one law: blocks that hold text stand on lines of their own, a mention is its label, a
// time mark, a pause or a source is its label in brackets, a line break inside a block is a line break. ProseMirror's `textBetween(0, end, '\n', leaf)` gives the same.
import type { StatementDoc, StatementNode } from './fields.ts';
import { isId, type RecordId } from './ids.ts';

export interface StatementParagraph {
  /** Counts from 1: the ¶ of a source chip. */
  readonly number: number;
  readonly text: string;
  /** Where it begins in the statement's plain text. */
  readonly from: number;
}

const textBlocks = new Set(['paragraph', 'heading', 'codeBlock']);
export const isTextBlock = (node: StatementNode): boolean => textBlocks.has(node.type);

/** Chips that are no words of the witness: they stand in brackets. */
const bracketed = new Set(['timeMark', 'pause', 'sourceMark']);

/** What a node without children says in plain text. */
export function leafText(type: string, attrs: StatementNode['attrs']): string {
  if (type === 'hardBreak') return '\n';
  const label = attrs?.['label'] ?? attrs?.['id'];
  if (typeof label !== 'string') return '';
  return type === 'mention' ? label : bracketed.has(type) ? `[${label}]` : '';
}

export function statementParagraphs(doc: StatementDoc): readonly StatementParagraph[] {
  const paragraphs: StatementParagraph[] = [];
  let from = 0;
  for (const text of blocks(doc.content ?? [])) {
    paragraphs.push({ number: paragraphs.length + 1, text, from });
    from += text.length + 1;
  }
  return paragraphs;
}

export const statementToText = (doc: StatementDoc): string => [...blocks(doc.content ?? [])].join('\n');

/** Which paragraph an offset stands in; the last one for what lies behind the end. */
export function paragraphAt(doc: StatementDoc, offset: number): StatementParagraph | undefined {
  return statementParagraphs(doc).findLast((paragraph) => paragraph.from <= offset);
}

/** Words as the reader's language splits them; scripts without spaces too. */
export function countWords(text: string, locale?: string): number {
  let words = 0;
  for (const part of new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)) if (part.isWordLike) words += 1;
  return words;
}

function* blocks(nodes: readonly StatementNode[]): Generator<string> {
  for (const node of nodes) {
    if (isTextBlock(node)) yield inlineText(node.content ?? []);
    else if (node.content) yield* blocks(node.content);
  }
}

const inlineText = (nodes: readonly StatementNode[]): string =>
  nodes.map((node) => node.text ?? leafText(node.type, node.attrs)).join('');

/** Records that a statement names with @, each once. */
export function mentionedRecords(doc: StatementDoc): ReadonlySet<RecordId> {
  const found = new Set<RecordId>();
  const read = (node: StatementNode): void => {
    const id = node.type === 'mention' ? node.attrs?.['id'] : undefined;
    if (typeof id === 'string' && isId(id)) found.add(id);
    for (const child of node.content ?? []) read(child);
  };
  for (const node of doc.content ?? []) read(node);
  return found;
}
