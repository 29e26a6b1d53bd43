import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { turnedPoint, turns } from '../../../src/pdf/textItems.ts';
import { mergedBoxes } from '../../../src/redact/burn.ts';
import { areasFor } from '../../../src/redact/extents.ts';
import { needlesOf } from '../../../src/redact/find.ts';
import { findInReading } from '../../../src/redact/findOnPage.ts';
import { type Area, bottom, type Fragment, type Reading, right } from '../../../src/redact/fragments.ts';
import { boxesIn, type FoundBox, toPixels, toPoints, turnedBack } from '../../../src/redact/pageBoxes.ts';
import type { Extent } from '../../../src/redact/types.ts';
import { policyOf, subjectId } from './policyOf.ts';

const sheet = { widthPt: 595, heightPt: 842, widthPx: 1240, heightPx: 1754 };
const policy = policyOf(['Narin Sokhavan', 'Narin']);
const needles = needlesOf(policy);

/** Six points to a letter, twelve high. */
const at = (x: number, y: number, text: string): Fragment => ({ text, x, y, width: text.length * 6, height: 12 });
const page = (...fragments: readonly Fragment[]): Reading => ({ by: 'text', turn: 0, widthPt: 595, heightPt: 842, fragments });
function areas(reading: Reading, extent: Extent = 'line'): Area[] {
  const { hits, lines } = findInReading(reading, needles);
  return hits.flatMap((hit) => areasFor(hit, lines, reading, extent));
}
const overlap = (a: Area, b: Area) => a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);
const covers = (a: Area, b: Area) => a.x <= b.x && a.y <= b.y && right(a) >= right(b) && bottom(a) >= bottom(b);

describe('the line box', () => {
  const wide = at(72, 100, 'A first line that goes from margin to margin of the page');
  it('reaches from margin to margin and leaves the lines above and below alone', () => {
    const below = at(72, 140, 'And another line of words');
    const [box] = areas(page(wide, at(72, 120, 'Here Narin was seen by others'), below));
    expect(box && [overlap(box, wide), overlap(box, below)]).toEqual([false, false]);
    expect(box && box.x <= 72 && right(box) >= right(wide)).toBe(true);
  });
  it('does not depend on the name in a table cell: its neighbours bound it', () => {
    const cell = (name: string) =>
      areas(page(wide, at(72, 120, 'Age 24'), at(200, 120, name), at(330, 120, 'Bavet'), at(72, 160, 'end')))[0];
    expect(cell('Narin')).toEqual(cell('Narin Sokhavan'));
    const box = cell('Narin');
    expect(box && (overlap(box, at(72, 120, 'Age 24')) || overlap(box, at(330, 120, 'Bavet')))).toBe(false);
  });
  it('does not depend on the name where the name’s line is the longest', () => {
    const box = (name: string) => areas(page(at(72, 100, 'short'), at(72, 130, `x x ${name}`), at(72, 190, 'short')))[0];
    expect(box('Narin')).toEqual(box('Narin Sokhavan'));
  });
  it('takes the next line too where the name ends its own', () => {
    const boxes = areas(page(at(72, 84, 'words and then Narin.'), wide, at(72, 116, 'and the one after it')));
    expect(boxes.some((box) => covers(box, wide))).toBe(true);
  });
  it('covers both lines of a hyphenated name', () => {
    const [first, second] = [at(72, 100, 'it was Na-'), at(72, 116, 'rin who saw the van there')];
    const boxes = areas(page(first, second));
    expect([first, second].every((line) => boxes.some((box) => covers(box, line)))).toBe(true);
  });
  it('covers a name that runs cut up, in whatever order they were drawn', () => {
    const runs = [at(90, 100, 'in'), at(72, 100, 'Nar'), at(140, 100, 'saw it')];
    expect(areas(page(...runs)).some((box) => covers(box, runs[0] as Area) && covers(box, runs[1] as Area))).toBe(true);
  });
});

describe('a text layer that holds signs in the order of their glyphs', () => {
  const burned = (name: string, glyphs: string) =>
    boxesIn([page(at(72, 100, glyphs))], needlesOf(policyOf([name])), 'line', sheet).length > 0;
  it('gives a Khmer name away all the same: vowel and subscript in front of their letter', () => {
    expect(burned('សុខេន', 'ខ្ញុំ សុេខន ទៅ')).toBe(true);
    expect(burned('ប្រាក់', 'ខ្ញុំ ្របាក់ ទៅ')).toBe(true);
  });
  it('and a Burmese one', () => {
    expect(burned('မောင်ဖြူ', 'ေမာင်ြဖူ')).toBe(true);
  });
  it('other words stay', () => {
    expect(burned('សុខេន', 'ទីក្រុងភ្នំពេញ')).toBe(false);
  });
});

describe('other extents', () => {
  const line = at(72, 100, 'we saw Narin in the yard');
  const para = page(at(72, 84, 'first line of a paragraph'), line, at(72, 116, 'third line of it'), at(72, 300, 'far away'));
  it('word leaves the neighbours, with a margin', () => {
    const [box] = areas(para, 'word');
    expect(box && box.x < 72 + 7 * 6 && right(box) > 72 + 12 * 6 && box.width < 5 * 6 + 10).toBe(true);
  });
  it('block takes the paragraph and not the next one', () => {
    const [box] = areas(para, 'block');
    expect(box && para.fragments.map((fragment) => covers(box, fragment))).toEqual([true, true, true, false]);
  });
  it('page takes the page', () => {
    expect(areas(para, 'page')[0]).toEqual({ x: 0, y: 0, width: 595, height: 842 });
  });
});

describe('boxes on the upright page', () => {
  const coordinate = fc.double({ min: 0, max: 500, noNaN: true });
  it('turning an area back is the inverse of turning its corners', () => {
    fc.assert(
      fc.property(fc.constantFrom(...turns), coordinate, coordinate, coordinate, coordinate, (turn, x, y, width, height) => {
        const corners = [
          [x, y],
          [x + width, y + height],
        ].map(([cx = 0, cy = 0]) => turnedPoint(cx, cy, turn, sheet.widthPt, sheet.heightPt));
        const [xs, ys] = [corners.map(([cx]) => cx), corners.map(([, cy]) => cy)];
        const turned = {
          x: Math.min(...xs),
          y: Math.min(...ys),
          width: Math.abs((xs[0] ?? 0) - (xs[1] ?? 0)),
          height: Math.abs((ys[0] ?? 0) - (ys[1] ?? 0)),
        };
        const back = turnedBack(turned, turn, sheet);
        for (const [key, value] of Object.entries({ x, y, width, height })) expect(back[key as keyof Area]).toBeCloseTo(value, 6);
      }),
    );
  });
  it('pixels are whole, on the page, and never less than what was asked', () => {
    fc.assert(
      fc.property(coordinate, coordinate, coordinate, coordinate, (x, y, width, height) => {
        const pixels = toPixels({ x, y, width, height }, sheet);
        for (const side of Object.values(pixels)) expect(Number.isInteger(side) && side >= 0).toBe(true);
        expect(pixels.x + pixels.width).toBeLessThanOrEqual(sheet.widthPx);
        const points = toPoints(pixels, sheet);
        expect(points.x).toBeLessThanOrEqual(x + 1e-6);
        expect(points.x + points.width).toBeGreaterThanOrEqual(Math.min(x + width, sheet.widthPt) - 1e-6);
      }),
    );
  });
  it('every fragment that spells a name is covered, at every turn', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...turns),
        fc.integer({ min: 20, max: 400 }),
        fc.integer({ min: 20, max: 500 }),
        (turn, x, y) => {
          const level = turn % 180 === 0 ? [595, 842] : [842, 595];
          const name = at(x, y, 'Narin');
          const reading: Reading = { by: 'text', turn, widthPt: level[0] ?? 0, heightPt: level[1] ?? 0, fragments: [name] };
          const upright = toPixels(turnedBack(name, turn, sheet), sheet);
          const boxes = boxesIn([reading], needles, 'line', sheet);
          expect(boxes.some(({ pixels }) => covers({ ...pixels, x: pixels.x - 1, width: pixels.width + 2 }, upright))).toBe(true);
        },
      ),
    );
  });
});

describe('merged boxes', () => {
  const found = (by: FoundBox['by'], x: number, y: number, width: number, height: number, subject = 1): FoundBox => ({
    by,
    subject: subjectId(subject),
    pixels: { x, y, width, height },
  });
  const labels = new Map([1, 2].map((n) => [subjectId(n), `Witness ${n}`]));
  it('one line found twice is one box with the text layer’s measure', () => {
    const merged = mergedBoxes([found('text', 10, 10, 400, 30), found('ocr', 12, 8, 398, 33)], labels);
    expect(merged).toMatchObject([{ pixels: { x: 10, y: 10, width: 400, height: 30 }, label: 'Witness 1', by: 'text' }]);
  });
  it('two people on one line share a box that names both', () => {
    expect(mergedBoxes([found('text', 10, 10, 400, 30), found('text', 10, 10, 400, 30, 2)], labels)).toMatchObject([
      { label: 'Witness 1, Witness 2' },
    ]);
  });
  it('neighbouring lines stay two boxes, and nothing of any box is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(300), fc.nat(300), fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 60 })), {
          maxLength: 12,
        }),
        (all) => {
          const boxes = all.map(([x, y, width, height]) => found('text', x, y, width, height));
          const merged = mergedBoxes(boxes, labels);
          for (const { pixels } of boxes) expect(merged.some((other) => covers(other.pixels, pixels))).toBe(true);
        },
      ),
    );
    expect(mergedBoxes([found('text', 10, 10, 400, 30), found('text', 10, 39, 400, 30)], labels)).toHaveLength(2);
  });
});
