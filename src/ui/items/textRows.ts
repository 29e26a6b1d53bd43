// A text of any length as rows that can be windowed: its lines, very long ones cut. Pure.
export interface TextRow {
  /** The line it belongs to, from 1. */
  readonly line: number;
  /** Where it begins in the text (UTF-16). */
  readonly from: number;
  readonly to: number;
  /** A line that was cut goes on here. */
  readonly continues: boolean;
}

/** A line without an end (a log, minified data) must not be one row of two million letters. */
const longestRow = 2_000;

export function textRows(text: string): readonly TextRow[] {
  const rows: TextRow[] = [];
  let line = 1;
  for (let from = 0; from <= text.length; line += 1) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    let at = from;
    do {
      const cut = cutAt(text, at, to);
      rows.push({ line, from: at, to: cut, continues: at > from });
      at = cut;
    } while (at < to);
    if (end === -1) break;
    from = to + 1;
  }
  return rows;
}

/** Never between the two halves of a character. */
function cutAt(text: string, from: number, to: number): number {
  if (to - from <= longestRow) return to;
  const at = from + longestRow;
  const low = text.charCodeAt(at);
  return low >= 0xdc00 && low <= 0xdfff ? at - 1 : at;
}

/** The row that an offset stands in. */
export function rowAt(rows: readonly TextRow[], offset: number): number {
  let [low, high] = [0, rows.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((rows[middle]?.from ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

export interface Piece {
  readonly text: string;
  readonly mark: 'none' | 'excerpt' | 'pointed';
  readonly colour: string | undefined;
}
export interface MarkedRange {
  readonly from: number;
  readonly to: number;
  readonly pointed: boolean;
  readonly colour: string | undefined;
}

/** A row's text cut where marks begin and end; the place that is pointed to lies over excerpts. */
export function piecesOf(text: string, row: TextRow, marks: readonly MarkedRange[]): readonly Piece[] {
  const inside = marks.filter(({ from, to }) => from < row.to && to > row.from);
  if (inside.length === 0) return [{ text: text.slice(row.from, row.to), mark: 'none', colour: undefined }];
  const clamp = (at: number) => Math.min(row.to, Math.max(row.from, at));
  const cuts = [...new Set([row.from, row.to, ...inside.flatMap(({ from, to }) => [clamp(from), clamp(to)])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? row.to;
    const over = inside.filter((mark) => mark.from <= from && mark.to >= to);
    const top = over.find(({ pointed }) => pointed) ?? over[0];
    return { text: text.slice(from, to), mark: top ? (top.pointed ? 'pointed' : 'excerpt') : 'none', colour: top?.colour };
  });
}
