// Statements as they are written down here: one string a paragraph, `# ` for a heading, `@{word|Name}` for a mention.
import type { Kind } from '../../../../src/domain/dictionary.ts';
import type { StatementDoc, StatementNode } from '../../../../src/domain/fields.ts';
import { ref } from '../sourceTypes.ts';

const mention = /@\{(\w+)\|([^}]+)\}/g;

export function statementOf(paragraphs: readonly string[], kindOf: (word: string) => Kind): StatementDoc {
  return { type: 'doc', content: paragraphs.map((text) => block(text, kindOf)) };
}

function block(text: string, kindOf: (word: string) => Kind): StatementNode {
  const isHeading = text.startsWith('# ');
  const content = inline(isHeading ? text.slice(2) : text, kindOf);
  return isHeading ? { type: 'heading', attrs: { level: 2 }, content } : { type: 'paragraph', content };
}

function inline(text: string, kindOf: (word: string) => Kind): StatementNode[] {
  const nodes: StatementNode[] = [];
  let from = 0;
  for (const match of text.matchAll(mention)) {
    const [whole, word = '', label = ''] = match;
    if (match.index > from) nodes.push({ type: 'text', text: text.slice(from, match.index) });
    nodes.push({ type: 'mention', attrs: { id: ref(word), label, kind: kindOf(word) } });
    from = match.index + whole.length;
  }
  if (from < text.length) nodes.push({ type: 'text', text: text.slice(from) });
  return nodes;
}
