// Puts stretches of one lane into rows so that none touches another. Pure; lengths are pixels.

export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** The row of each stretch, the first one free; -1 where `mostRows` are taken. They come sorted by their start. */
export function packRows(extents: readonly Extent[], mostRows: number, gap: number): Int32Array {
  const rows = new Int32Array(extents.length);
  const ends: number[] = [];
  extents.forEach(({ start, end }, at) => {
    let row = 0;
    while (row < ends.length && (ends[row] as number) + gap > start) row += 1;
    if (row >= mostRows) {
      rows[at] = -1;
      return;
    }
    ends[row] = end;
    rows[at] = row;
  });
  return rows;
}
