import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageAt, pageLayout, pagesInView, readingPoint, topOf } from '../../../src/ui/items/pageLayout.ts';
import { folded } from '../../../src/ui/items/usePdfFind.ts';

const size = fc.record({ widthPt: fc.integer({ min: 10, max: 3000 }), heightPt: fc.integer({ min: 10, max: 3000 }) });
const sizes = fc.array(size, { minLength: 1, maxLength: 60 });
const scale = fc.double({ min: 0.2, max: 5, noNaN: true });

describe('the column of pages', () => {
  it('of a document without pages draws nothing', () => {
    expect(pagesInView(pageLayout([], 1), 0, 800)).toEqual([]);
  });

  it('draws every page that is in view', () => {
    fc.assert(
      fc.property(sizes, scale, fc.double({ min: 0, max: 1, noNaN: true }), (all, by, share) => {
        const layout = pageLayout(all, by);
        const top = share * layout.total;
        const height = 700;
        const drawn = pagesInView(layout, top, height);
        for (const [index, start] of layout.tops.entries()) {
          const isSeen = start < top + height && start + (layout.heights[index] ?? 0) > top;
          if (isSeen) expect(drawn).toContain(index + 1);
        }
      }),
    );
  });

  it('keeps the reader where she was when the zoom changes', () => {
    fc.assert(
      fc.property(sizes, scale, scale, fc.double({ min: 0, max: 1, noNaN: true }), (all, before, after, share) => {
        const layout = pageLayout(all, before);
        const point = readingPoint(layout, share * layout.total);
        expect(topOf(layout, point)).toBeCloseTo(share * layout.total, 3);
        const zoomed = pageLayout(all, after);
        const inside = point.share >= 0 && point.share < 1;
        if (inside) expect(pageAt(zoomed, topOf(zoomed, point) + 1e-6)).toBe(point.page);
      }),
    );
  });
});

describe('finding without looking at case', () => {
  it('moves no offset, whatever the letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(folded(text)).toHaveLength(text.length);
      }),
    );
    expect(folded('İstanbul\nGATE')).toBe('İstanbul gate');
  });
});
