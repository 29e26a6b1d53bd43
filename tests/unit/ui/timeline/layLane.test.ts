import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LaneItem, layLane, leastBarPx } from '../../../../src/ui/timeline/chart/layLane.ts';
import { packRows } from '../../../../src/ui/timeline/chart/packRows.ts';
import { dayMs, type Edge, type TimeSpan } from '../../../../src/ui/timeline/chart/timeSpan.ts';

const edges = fc.constantFrom<Edge>('hard', 'soft', 'open');
const span = fc.tuple(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 900 }), edges, edges).map(
  ([from, days, start, end]): TimeSpan => ({
    from: from * dayMs,
    to: (from + days) * dayMs,
    start,
    end,
    body: 'possible',
    likely: null,
    sure: null,
  }),
);
const items = fc
  .array(fc.tuple(span, fc.integer({ min: 0, max: 220 })), { maxLength: 120 })
  .map((some) =>
    some
      .map(([each, labelPx], at): LaneItem => ({ id: `e${at}`, span: each, labelPx }))
      .sort((a, b) => a.span.from - b.span.from),
  );
const zoom = fc.double({ min: 0.01, max: 400, noNaN: true }).map((pxPerDay) => pxPerDay / dayMs);

describe('the marks of a lane', () => {
  it('never touch one another, labels included, at any zoom', () => {
    fc.assert(
      fc.property(items, zoom, fc.integer({ min: 2, max: 12 }), (some, pxPerMs, mostRows) => {
        const { marks } = layLane(some, pxPerMs, 0, mostRows);
        for (const [row, within] of Map.groupBy(marks, (mark) => mark.row)) {
          expect(row).toBeLessThan(mostRows);
          const sorted = [...within].sort((a, b) => a.start - b.start);
          sorted.slice(1).forEach((next, at) => {
            const before = sorted[at];
            const ends = (before?.start ?? 0) + (before?.width ?? 0) + (before?.inside ? 0 : (before?.label ?? 0));
            expect(ends).toBeLessThanOrEqual(next.start);
          });
        }
      }),
    );
  });

  it('know how far it is back to what stands before them, so that a label at the end of the view may go there', () => {
    fc.assert(
      fc.property(items, zoom, fc.integer({ min: 2, max: 12 }), (some, pxPerMs, mostRows) => {
        const { marks } = layLane(some, pxPerMs, 0, mostRows);
        for (const within of Map.groupBy(marks, (mark) => mark.row).values()) {
          const sorted = [...within].sort((a, b) => a.start - b.start);
          expect(sorted[0]?.before).toBe(Number.POSITIVE_INFINITY);
          sorted.slice(1).forEach((next, at) => {
            const last = sorted[at];
            const end = (last?.start ?? 0) + (last?.width ?? 0) + (last?.inside ? 0 : (last?.label ?? 0));
            expect(next.start - next.before).toBeGreaterThanOrEqual(end);
          });
        }
      }),
    );
  });

  it('lose nothing: every event is a mark or is counted in one place', () => {
    fc.assert(
      fc.property(items, zoom, (some, pxPerMs) => {
        const { marks, clusters } = layLane(some, pxPerMs, 0, 4);
        const ids = [...marks.map(({ item }) => item.id), ...clusters.flatMap((each) => each.items.map(({ id }) => id))];
        expect(ids.toSorted()).toEqual(some.map(({ id }) => id).toSorted());
        expect(marks.every(({ width }) => width >= leastBarPx)).toBe(true);
      }),
    );
  });

  it('stay few where ten thousand events fall on one day', () => {
    const many = Array.from({ length: 10_000 }, (_, at): LaneItem => {
      const day: TimeSpan = { from: 0, to: dayMs, start: 'hard', end: 'hard', body: 'moment', likely: null, sure: null };
      return { id: `e${at}`, span: day, labelPx: 90 };
    });
    const { marks, clusters } = layLane(many, 1 / dayMs, 0, 12);
    expect(marks).toHaveLength(11);
    expect(clusters.map(({ items: within }) => within.length)).toEqual([9989]);
  });
});

describe('a crowd', () => {
  it('is drawn in fewer rows, so that no more marks are in sight than a page draws at once, and none is lost', () => {
    const many = Array.from({ length: 4000 }, (_, at): LaneItem => {
      const from = at * 60_000;
      return {
        id: `e${at}`,
        span: { from, to: from, start: 'hard', end: 'hard', body: 'moment', likely: null, sure: null },
        labelPx: 90,
      };
    });
    const crowd = { px: 1200, marks: 300 };
    const { marks, clusters, clusterOf, rows } = layLane(many, 1200 / (4000 * 60_000), 0, 12, crowd);
    expect(rows).toBeLessThan(12);
    expect(marks.length).toBeGreaterThan(100);
    expect(marks.length).toBeLessThanOrEqual(crowd.marks);
    expect(marks.length + clusters.reduce((sum, { items: within }) => sum + within.length, 0)).toBe(4000);
    for (const cluster of clusters) for (const item of cluster.items) expect(clusterOf.get(item)).toBe(cluster);
    expect(marks.some(({ item }) => clusterOf.has(item))).toBe(false);
  });
});

describe('rows', () => {
  it('are no more than the most that overlap at once', () => {
    const extents = fc
      .array(fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 90 })), { maxLength: 80 })
      .map((some) => some.map(([start, length]) => ({ start, end: start + length })).sort((a, b) => a.start - b.start));
    fc.assert(
      fc.property(extents, (some) => {
        const rows = [...packRows(some, Number.POSITIVE_INFINITY, 0)];
        const most = some.reduce(
          (max, { start }) => Math.max(max, some.filter((other) => other.start <= start && other.end > start).length),
          0,
        );
        expect(Math.max(-1, ...rows) + 1).toBe(most);
      }),
    );
  });
});
