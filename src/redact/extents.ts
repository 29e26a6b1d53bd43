// How much is covered around a find. See "The box rule" in docs/redaction.md.

import type { PageHit } from './findOnPage.ts';
import { type Area, around, bottom, type Line, type Reading, right } from './fragments.ts';
import type { Extent } from './types.ts';

/** Areas to cover for one find, in the coordinates of its reading. */
export function areasFor(hit: PageHit, lines: readonly Line[], reading: Reading, extent: Extent): Area[] {
  if (extent === 'page') return [{ x: 0, y: 0, width: reading.widthPt, height: reading.heightPt }];
  if (extent === 'word') return hit.parts.map(wordArea);
  const touched = lines.filter((line) => hit.parts.some(({ fragment }) => line.fragments.includes(fragment)));
  const last = touched.at(-1);
  const next = last && endsWith(last, hit) ? lineBelow(last, lines) : undefined;
  const covered = next ? [...touched, next] : touched;
  if (extent === 'block') return [blockArea(covered, lines, reading)];
  return covered.map((line) => lineArea(line, lines, reading));
}

function wordArea({ fragment, from, to }: PageHit['parts'][number]): Area {
  const length = Math.max(1, fragment.text.length);
  const margin = 0.25 * fragment.height;
  const x = fragment.x + (fragment.width * from) / length - margin;
  return { x, y: fragment.y, width: (fragment.width * (to - from)) / length + 2 * margin, height: fragment.height };
}

/** Where no other line says how far writing goes, it is taken to go this close to the page's edges, in parts of its width. */
const widestMargin = 0.04;

/**
 * From the writing on the left to the writing on the right, or to the page's text margins: what bounds the box must not be the
 * name itself, or a name alone in a table cell or on the longest line would be given away by its width.
 */
function lineArea(line: Line, lines: readonly Line[], reading: Reading): Area {
  const others = lines.filter((other) => other !== line);
  const all = others.length > 0 ? around(others) : line;
  const alone = others.length === 0;
  const edge = reading.widthPt * widestMargin;
  let from = alone || line.x < all.x - 1 ? Math.min(line.x, edge) : all.x;
  let to = alone || right(line) > right(all) + 1 ? Math.max(right(line), reading.widthPt - edge) : right(all);
  for (const other of others) {
    if (other.y >= bottom(line) - 0.2 * line.height || bottom(other) <= line.y + 0.2 * line.height) continue;
    if (right(other) <= line.x + 0.5) from = Math.max(from, right(other) + 0.15 * line.height);
    else if (other.x >= right(line) - 0.5) to = Math.min(to, other.x - 0.15 * line.height);
  }
  from = Math.min(from, line.x);
  to = Math.max(to, right(line));
  const [top, end] = reading.by === 'text' ? [line.y - 0.5, bottom(line) + 0.5] : [downTo(line.y), -downTo(-bottom(line))];
  return { x: from - 1.5, y: top, width: to - from + 3, height: end - top };
}

/** What recognition measures depends on which letters reach up and down; in steps this coarse it does not. */
const stepPt = 3;
const downTo = (value: number) => Math.floor(value / stepPt) * stepPt;

/** Whether nothing but punctuation follows the find on its line: the line's length would tell the width of what was there. */
function endsWith(line: Line, hit: PageHit): boolean {
  const last = hit.parts.filter(({ fragment }) => line.fragments.includes(fragment)).at(-1);
  if (!last) return false;
  const at = line.fragments.indexOf(last.fragment);
  const rest =
    last.fragment.text.slice(last.to) +
    line.fragments
      .slice(at + 1)
      .map(({ text }) => text)
      .join('');
  return !/[\p{L}\p{N}]{2}/u.test(rest);
}

const overlapsAcross = (a: Area, b: Area) => Math.min(right(a), right(b)) - Math.max(a.x, b.x) > 0;

function lineBelow(line: Line, lines: readonly Line[]): Line | undefined {
  return lines
    .filter(
      (other) =>
        other.y > line.y + 0.5 * line.height &&
        other.y - bottom(line) < 1.2 * Math.min(line.height, other.height) &&
        overlapsAcross(line, other),
    )
    .sort((a, b) => a.y - b.y)[0];
}

function blockArea(covered: readonly Line[], lines: readonly Line[], reading: Reading): Area {
  let block = around(covered);
  for (let grew = true; grew; ) {
    const grown = around([block, ...lines.filter((line) => overlapsAcross(line, block) && near(line, block))]);
    grew = grown.height > block.height || grown.width > block.width;
    block = grown;
  }
  const all = around(lines);
  return {
    x: Math.max(0, Math.min(block.x, all.x) - 1.5),
    y: block.y - 0.5,
    width: Math.min(reading.widthPt, right(all) - all.x + 3),
    height: block.height + 1,
  };
}

const near = (line: Line, block: Area) =>
  line.y - bottom(block) < 0.9 * line.height && block.y - bottom(line) < 0.9 * line.height;
