// Marks the words of a search in a drawn page through the CSS Custom Highlight API: the page itself stays as it is.
import { findWords } from './searchManual.ts';

/** Marks until the answer is called. */
export function markWords(root: HTMLElement, words: readonly string[]): () => void {
  const marks = CSS.highlights.get('hf-manual') ?? new Highlight();
  CSS.highlights.set('hf-manual', marks);
  const ranges = words.length === 0 ? [] : textNodes(root).flatMap((node) => rangesIn(node, words));
  for (const range of ranges) marks.add(range);
  return () => {
    for (const range of ranges) marks.delete(range);
  };
}

function textNodes(root: HTMLElement): readonly Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

function rangesIn(node: Text, words: readonly string[]): readonly Range[] {
  return findWords(node.data, words).map(({ from, to }) => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, Math.min(to, node.length));
    return range;
  });
}
