// Marks found words on pages through the CSS Custom Highlight API: the text layer itself is never touched.
import { runAt, type TextRun } from '../../pdf/viewingText.ts';

export type HighlightName = 'hf-found' | 'hf-current';

/** Marks ranges until the answer is called. */
export function highlight(name: HighlightName, ranges: readonly Range[]): () => void {
  const marks = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, marks);
  for (const range of ranges) marks.add(range);
  return () => {
    for (const range of ranges) marks.delete(range);
  };
}

/** The DOM range of a piece of a page's text, or `undefined` when the layer does not hold it. */
export function rangeOnPage(
  { runs, elements }: { readonly runs: readonly TextRun[]; readonly elements: readonly HTMLElement[] },
  span: { readonly from: number; readonly to: number },
): Range | undefined {
  // An offset between two runs belongs to the start of the later one: a passage begins with its first character.
  const start = runAt(runs, span.from + 1);
  const end = runAt(runs, span.to);
  const first = start && elements[start.run]?.firstChild;
  const last = end && elements[end.run]?.firstChild;
  if (!first || !last) return undefined;
  const range = document.createRange();
  range.setStart(first, Math.min(Math.max(0, start.character - 1), first.textContent?.length ?? 0));
  range.setEnd(last, Math.min(end.character, last.textContent?.length ?? 0));
  return range;
}
