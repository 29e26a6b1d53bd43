// How many pixels a label takes, so that none is laid over another.

export const longestLabelPx = 260;
const perCharacterPx = 7.4;
const paddingPx = 10;
/** Measuring costs some microseconds each: beyond so many, most labels have no room anyway and a guess will do. */
const mostMeasured = 1500;

const known = new Map<string, number>();
let context: CanvasRenderingContext2D | null | undefined;

export function labelWidths(labels: readonly string[]): readonly number[] {
  const guess = labels.length > mostMeasured;
  return labels.map((label) => Math.min(longestLabelPx, paddingPx + (guess ? label.length * perCharacterPx : measure(label))));
}

function measure(label: string): number {
  const before = known.get(label);
  if (before !== undefined) return before;
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return label.length * perCharacterPx;
  context.font = `500 13px ${getComputedStyle(document.body).fontFamily}`;
  const width = Math.ceil(context.measureText(label).width);
  if (known.size > 5000) known.clear();
  known.set(label, width);
  return width;
}
