import { Fragment } from 'react';

interface HighlightedProps {
  readonly text: string;
  /** Ranges in UTF-16 units, in any order. */
  readonly matches: readonly { readonly from: number; readonly to: number }[];
}

/** A text with its found words marked. */
export function Highlighted({ text, matches }: HighlightedProps) {
  const ranges = [...matches].sort((a, b) => a.from - b.from);
  let at = 0;
  const pieces = ranges.flatMap(({ from, to }) => {
    if (from < at || to > text.length) return [];
    const piece = { before: text.slice(at, from), found: text.slice(from, to), from };
    at = to;
    return [piece];
  });
  return (
    <>
      {pieces.map((piece) => (
        <Fragment key={piece.from}>
          {piece.before}
          <mark>{piece.found}</mark>
        </Fragment>
      ))}
      {text.slice(at)}
    </>
  );
}
