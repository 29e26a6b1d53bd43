// Approximate search for terms in text that a machine read from a picture.

/** How many letters of a term may be misread: none under five letters, one under nine, then two. */
export const misreadLetters = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2);

/**
 * Places where `sought` stands with a few letters wrong, missing or added (Sellers 1980: edit distance with a free start).
 * Places may overlap; of overlapping ones only those with the fewest wrong letters are given, or a good match would draw in
 * the letters next to it.
 */
export function nearMatches(text: string, sought: string): { readonly at: number; readonly length: number }[] {
  const allowed = misreadLetters(sought.length);
  if (allowed === 0) return [];
  const found: Place[] = [];
  const rows = sought.length;
  let cost = Array.from({ length: rows + 1 }, (_, i) => i);
  let start = new Array<number>(rows + 1).fill(0);
  for (let column = 0; column < text.length; column++) {
    const nextCost = [0];
    const nextStart = [column + 1];
    for (let row = 1; row <= rows; row++) {
      const swap = (cost[row - 1] ?? 0) + (sought[row - 1] === text[column] ? 0 : 1);
      const drop = (nextCost[row - 1] ?? 0) + 1;
      const extra = (cost[row] ?? 0) + 1;
      const best = Math.min(swap, drop, extra);
      nextCost.push(best);
      nextStart.push(
        (best === swap ? (row === 1 ? column : start[row - 1]) : best === extra ? start[row] : nextStart[row - 1]) ?? 0,
      );
    }
    cost = nextCost;
    start = nextStart;
    const from = start[rows] ?? 0;
    if ((cost[rows] ?? rows) <= allowed && column >= from)
      found.push({ at: from, length: column + 1 - from, wrong: cost[rows] ?? rows });
  }
  return fewestWrong(found);
}

interface Place {
  readonly at: number;
  readonly length: number;
  readonly wrong: number;
}

function fewestWrong(places: readonly Place[]): Place[] {
  const kept: Place[] = [];
  for (const place of [...places].sort((a, b) => a.wrong - b.wrong))
    if (
      !kept.some((other) => other.wrong < place.wrong && other.at < place.at + place.length && place.at < other.at + other.length)
    )
      kept.push(place);
  return kept;
}
