// Finds a passage again after the text around it was edited: offsets are a hint, the words themselves decide.

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** How far a passage may have wandered when it is too short to be sure of: a lone word far away is another word. */
const shortQuote = 12;
const shortReach = 400;

/**
 * Where `quote` stands now, nearest to where it stood. Without a quote the offsets are taken as they are. `undefined` when the
 * words are no longer there.
 */
export function findPassage(text: string, hint: Span, quote: string): Span | undefined {
  if (quote === '') return hint.from < hint.to && hint.to <= text.length ? hint : undefined;
  if (text.slice(hint.from, hint.from + quote.length) === quote) return { from: hint.from, to: hint.from + quote.length };
  const before = text.lastIndexOf(quote, hint.from);
  const after = text.indexOf(quote, hint.from);
  const nearest = [before, after]
    .filter((from) => from !== -1)
    .sort((a, b) => Math.abs(a - hint.from) - Math.abs(b - hint.from))[0];
  if (nearest === undefined) return undefined;
  if (quote.length < shortQuote && Math.abs(nearest - hint.from) > shortReach) return undefined;
  return { from: nearest, to: nearest + quote.length };
}
