import { describe, expect, it } from 'vitest';
import { pageLayout, pagesInView } from '../../../../src/ui/items/pageLayout.ts';

const layout = pageLayout(
  Array.from({ length: 500 }, () => ({ widthPt: 600, heightPt: 800 })),
  1,
);

describe('the pages that are drawn', () => {
  it('are few, and those in view are among them, wherever one stands in 500 pages', () => {
    for (const top of [0, 5_000, 200_000, layout.total - 700]) {
      const rested = pagesInView(layout, top, 700);
      const flung = pagesInView(layout, top, 700, 0);
      expect(rested.length).toBeLessThanOrEqual(5);
      expect(flung.length).toBeLessThanOrEqual(2);
      expect(rested).toEqual(expect.arrayContaining([...flung]));
    }
  });
});
