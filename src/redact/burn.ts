// Boxes and labels onto a canvas: opaque, whole pixels, one size of lettering.
import type { RecordId } from '../domain/ids.ts';
import type { FoundBox, PixelBox } from './pageBoxes.ts';

/** Lettering of every label, in PDF points: a label's size must not follow what it covers. */
const labelPt = 8;

export interface BurnedBox {
  readonly pixels: PixelBox;
  readonly label: string;
  readonly by: 'text' | 'ocr' | 'person';
  readonly subjects: readonly RecordId[];
}

interface Group {
  pixels: PixelBox;
  boxes: FoundBox[];
}

/**
 * Boxes that share pixels become one box with all their labels: a seam between two would tell where one name ended. What recognition
 * found on a line that the text layer has covered adds its label and no pixels: its own measure would tell something of the letters.
 */
export function mergedBoxes(boxes: readonly FoundBox[], labels: ReadonlyMap<RecordId, string>): BurnedBox[] {
  const real = boxes.filter(({ pixels }) => pixels.width > 0 && pixels.height > 0);
  const groups: Group[] = [];
  for (const box of real.filter(({ by }) => by !== 'ocr')) addTo(groups, box);
  for (const box of real.filter(({ by }) => by === 'ocr')) {
    const covering = groups.find(({ pixels }) => holds(pixels, box.pixels));
    if (covering) covering.boxes.push(box);
    else addTo(groups, box);
  }
  return groups
    .map((group) => burned(group.pixels, group.boxes, labels))
    .sort((a, b) => a.pixels.y - b.pixels.y || a.pixels.x - b.pixels.x);
}

function addTo(groups: Group[], box: FoundBox): void {
  let group: Group = { pixels: box.pixels, boxes: [box] };
  for (let met = true; met; ) {
    const i = groups.findIndex((other) => mostlyShared(other.pixels, group.pixels));
    met = i >= 0;
    const [other] = met ? groups.splice(i, 1) : [];
    if (other) group = { pixels: union(other.pixels, group.pixels), boxes: [...other.boxes, ...group.boxes] };
  }
  groups.push(group);
}

/** Within a quarter of the height. */
function holds(outer: PixelBox, inner: PixelBox): boolean {
  const rim = Math.min(outer.height, outer.width) / 4;
  return (
    inner.x >= outer.x - rim &&
    inner.y >= outer.y - rim &&
    inner.x + inner.width <= outer.x + outer.width + rim &&
    inner.y + inner.height <= outer.y + outer.height + rim
  );
}

function burned(pixels: PixelBox, boxes: readonly FoundBox[], labels: ReadonlyMap<RecordId, string>): BurnedBox {
  const subjects = [...new Set(boxes.map(({ subject }) => subject).filter((subject) => subject !== undefined))];
  const label = [...new Set(subjects.map((subject) => labels.get(subject) ?? ''))].filter(Boolean).sort().join(', ');
  const by = boxes.some((box) => box.by === 'text') ? 'text' : boxes.some((box) => box.by === 'ocr') ? 'ocr' : 'person';
  return { pixels, label, by, subjects };
}

/** Boxes of two readings of one line differ by a pixel or two; boxes of neighbouring lines overlap only at the rim. */
function mostlyShared(a: PixelBox, b: PixelBox): boolean {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0.4 * Math.min(a.height, b.height);
}

function union(a: PixelBox, b: PixelBox): PixelBox {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x, y, width: Math.max(a.x + a.width, b.x + b.width) - x, height: Math.max(a.y + a.height, b.y + b.height) - y };
}

export function burn(canvas: OffscreenCanvas, boxes: readonly BurnedBox[], dpi: number): void {
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('No canvas could be had for a page');
  context.resetTransform();
  context.globalAlpha = 1;
  context.globalCompositeOperation = 'source-over';
  context.filter = 'none';
  context.fillStyle = '#000000';
  for (const { pixels } of boxes) context.fillRect(pixels.x, pixels.y, pixels.width, pixels.height);
  const letterPx = Math.round((labelPt * dpi) / 72);
  context.font = `${letterPx}px sans-serif`;
  context.textBaseline = 'middle';
  context.fillStyle = '#ffffff';
  for (const { pixels, label } of boxes) writeLabel(context, pixels, label, letterPx);
}

function writeLabel(
  context: OffscreenCanvasRenderingContext2D,
  { x, y, width, height }: PixelBox,
  label: string,
  letterPx: number,
) {
  const upright = height > width * 1.5 && width >= letterPx;
  const [length, thickness] = upright ? [height, width] : [width, height];
  if (!label || thickness < letterPx || length < context.measureText(label).width + letterPx) return;
  context.save();
  context.translate(x, y + (upright ? height : 0));
  if (upright) context.rotate(-Math.PI / 2);
  context.fillText(label, Math.round(letterPx / 2), Math.round(Math.min(thickness / 2, letterPx)));
  context.restore();
}
