// How much room each outermost block needs under it so that the rows of two columns stand level.
import type { SegmentRow } from '../../domain/segments.ts';

/** Where the outermost blocks of one column begin, in px from its top; the last entry is where the last one ends. */
export type Tops = readonly number[];

export interface Room {
  readonly leadPx: number;
  readonly roomPx: readonly number[];
}

interface Column {
  readonly tops: Tops;
  /** The room that was given already and stands in `tops`. */
  readonly given: Room;
}

/** `tops` of both columns must have been measured at once. Heights are rounded to whole px, so that nothing creeps. */
export function roomForRows(rows: readonly SegmentRow[], original: Column, translation: Column): readonly [Room, Room] {
  const sides = [original, translation].map(({ tops, given }) => ({
    tops,
    given,
    leadPx: 0,
    roomPx: new Array<number>(Math.max(0, tops.length - 1)).fill(0),
    last: -1,
    /** What rounding left over so far: it goes into the next row, so that rows far down stand level too. */
    restPx: 0,
  }));
  const natural = (side: (typeof sides)[number], blocks: readonly number[]) =>
    blocks.reduce((sum, block) => sum + heightOf(side.tops, block) - (side.given.roomPx[block] ?? 0), 0);
  for (const [index, row] of rows.entries()) {
    if (index === rows.length - 1) break;
    const blocks = [row.original, row.translation];
    const heights = sides.map((side, at) => natural(side, blocks[at] ?? []));
    const tallest = Math.max(...heights);
    for (const [at, side] of sides.entries()) {
      side.last = blocks[at]?.at(-1) ?? side.last;
      const exact = tallest - (heights[at] ?? 0) + side.restPx;
      const missing = Math.max(0, Math.round(exact));
      side.restPx = exact - missing;
      if (missing <= 0) continue;
      if (side.last < 0) side.leadPx += missing;
      else side.roomPx[side.last] = (side.roomPx[side.last] ?? 0) + missing;
    }
  }
  const [first, second] = sides;
  if (!first || !second) throw new Error('Two columns have two sides');
  return [
    { leadPx: first.leadPx, roomPx: first.roomPx },
    { leadPx: second.leadPx, roomPx: second.roomPx },
  ];
}

/** The room above the first block is no part of it: it is taken off where the tops are read. */
const heightOf = (tops: Tops, block: number) => (tops[block + 1] ?? 0) - (tops[block] ?? 0);
