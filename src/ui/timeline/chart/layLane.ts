// Where the marks of one lane stand: bars in rows, labels beside them where there is room, and a count where there is none. Pure.
import { type Extent, packRows } from './packRows.ts';
import type { TimeSpan } from './timeSpan.ts';

export interface LaneItem {
  readonly id: string;
  readonly span: TimeSpan;
  /** Pixels that its whole label takes. */
  readonly labelPx: number;
}
export interface Mark {
  readonly item: LaneItem;
  readonly row: number;
  /** Pixels from the beginning of the line of time. */
  readonly start: number;
  readonly width: number;
  /** Pixels for the label; 0 where it would touch another mark. */
  readonly label: number;
  /** The label stands in the bar, else behind it. */
  readonly inside: boolean;
  /** Pixels that are free before the bar: at the end of the view its label goes there. */
  readonly before: number;
}
/** Marks for which there is no row, as one that says how many they are. */
export interface Cluster {
  readonly start: number;
  readonly width: number;
  readonly items: readonly LaneItem[];
}
export interface LaidLane {
  readonly marks: readonly Mark[];
  readonly clusters: readonly Cluster[];
  /** For what is part of a count, that count. */
  readonly clusterOf: ReadonlyMap<LaneItem, Cluster>;
  readonly rows: number;
}
/** No more marks than this within so many pixels: of ten thousand, drawing a thousand would hold up the page and tell nobody more. */
export interface Crowd {
  readonly px: number;
  readonly marks: number;
}

/** A bar is never narrower, however short the time. */
export const leastBarPx = 10;
/** How far an open end fades out. */
export const fadePx = 56;
const rowGapPx = 6;
const labelGapPx = 6;
/** A label shorter than this says nothing. */
export const leastLabelPx = 44;
const insidePaddingPx = 20;
export const clusterPx = 44;

/** `items` come sorted by the beginning of their spans; `pxPerMs` is the zoom, `originMs` stands at pixel 0. */
export function layLane(
  items: readonly LaneItem[],
  pxPerMs: number,
  originMs: number,
  mostRows: number,
  crowd?: Crowd,
): LaidLane {
  const bars = items.map(({ span }) => barOf(span, pxPerMs, originMs));
  const order = items.map((_, at) => at).sort((a, b) => start(bars, a) - start(bars, b) || a - b);
  const labelled = order.map((at) => {
    const bar = bars[at] as Bar;
    const item = items[at] as LaneItem;
    return { start: bar.start, end: bar.start + bar.width + (isInside(item, bar) ? 0 : labelGapPx + item.labelPx) };
  });
  const roomy = packRows(labelled, mostRows, rowGapPx);
  if (!roomy.includes(-1)) {
    const marks = order.map((at, nth) => mark(items, bars, at, roomy[nth] as number, (items[at] as LaneItem).labelPx));
    return { marks: withRoomBefore(marks), clusters: [], clusterOf: new Map(), rows: rowsOf(marks) };
  }
  const bare = order.map((at) => {
    const bar = bars[at] as Bar;
    return { start: bar.start, end: bar.start + bar.width };
  });
  let rows = packRows(bare, mostRows - 1, rowGapPx);
  let used = mostRows;
  const most = crowd ? mostWithin(bare, rows, crowd.px) : 0;
  if (crowd && most > crowd.marks) {
    used = Math.max(2, Math.floor((mostRows * crowd.marks) / most));
    if (used < mostRows) rows = packRows(bare, used - 1, rowGapPx);
  }
  const placed = order.flatMap((at, nth) => (rows[nth] === -1 ? [] : [mark(items, bars, at, rows[nth] as number, 0)]));
  const left = order.filter((_, nth) => rows[nth] === -1);
  const counted = clusters(items, bars, left);
  const clusterOf = new Map(counted.flatMap((cluster) => cluster.items.map((item) => [item, cluster] as const)));
  return { marks: withRoomBefore(withLabels(placed)), clusters: counted, clusterOf, rows: used };
}

/** How many that found a row begin within one such stretch. */
function mostWithin(bars: readonly Extent[], rows: Int32Array, px: number): number {
  const starts = bars.flatMap((bar, nth) => (rows[nth] === -1 ? [] : [bar.start]));
  let [from, most] = [0, 0];
  starts.forEach((at, nth) => {
    while ((starts[from] as number) < at - px) from += 1;
    most = Math.max(most, nth - from + 1);
  });
  return most;
}

interface Bar {
  readonly start: number;
  readonly width: number;
}
const start = (bars: readonly Bar[], at: number) => (bars[at] as Bar).start;

function barOf({ from, to, start: first, end: last }: TimeSpan, pxPerMs: number, originMs: number): Bar {
  const before = first === 'open' ? fadePx : 0;
  const after = last === 'open' ? fadePx : 0;
  const exact = (to - from) * pxPerMs;
  const width = Math.max(leastBarPx, exact + before + after);
  const begin = (from - originMs) * pxPerMs - before;
  // What is shorter than the least bar stands around its middle.
  return { start: before + after > 0 || exact >= leastBarPx ? begin : begin - (width - exact) / 2, width };
}

/** A label in a bar must not lie on the mark of the most likely day. */
const isInside = (item: LaneItem, bar: Bar) => item.span.likely === null && bar.width >= item.labelPx + insidePaddingPx;

function mark(items: readonly LaneItem[], bars: readonly Bar[], at: number, row: number, label: number): Mark {
  const [item, bar] = [items[at] as LaneItem, bars[at] as Bar];
  return { item, row, ...bar, label, inside: isInside(item, bar), before: 0 };
}

const rowsOf = (marks: readonly Mark[]) => marks.reduce((most, { row }) => Math.max(most, row + 1), 0);

/** Gives each bar as much of its label as fits before the next one in its row. */
function withLabels(marks: readonly Mark[]): readonly Mark[] {
  const nextStart = new Map<number, number>();
  return marks
    .toReversed()
    .map((each) => {
      const room = (nextStart.get(each.row) ?? Number.POSITIVE_INFINITY) - each.start - each.width - labelGapPx - rowGapPx;
      nextStart.set(each.row, each.start);
      const label = each.inside ? each.item.labelPx : Math.min(each.item.labelPx, room);
      return { ...each, label: label >= Math.min(leastLabelPx, each.item.labelPx) ? label : 0 };
    })
    .reverse();
}

/** How far it is back to what stands before each bar in its row, the label of that included. */
function withRoomBefore(marks: readonly Mark[]): readonly Mark[] {
  const ends = new Map<number, number>();
  return marks.map((each) => {
    const before = each.start - (ends.get(each.row) ?? Number.NEGATIVE_INFINITY) - rowGapPx;
    const label = each.inside || each.label === 0 ? 0 : labelGapPx + each.label;
    ends.set(each.row, each.start + each.width + label);
    return { ...each, before };
  });
}

/** Neighbours that would touch become one. */
function clusters(items: readonly LaneItem[], bars: readonly Bar[], left: readonly number[]): readonly Cluster[] {
  const made: { start: number; width: number; items: LaneItem[] }[] = [];
  for (const at of left) {
    const begin = start(bars, at);
    const last = made.at(-1);
    if (last && begin < last.start + last.width + rowGapPx) last.items.push(items[at] as LaneItem);
    else made.push({ start: begin, width: clusterPx, items: [items[at] as LaneItem] });
  }
  return made;
}
