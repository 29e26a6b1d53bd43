import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edtf } from '../../../../src/domain/fields.ts';
import { density } from '../../../../src/ui/timeline/chart/density.ts';
import { canDrag, draggedDate } from '../../../../src/ui/timeline/chart/draggedDate.ts';
import { pointedText } from '../../../../src/ui/timeline/chart/pointedText.ts';
import { axisOf } from '../../../../src/ui/timeline/chart/ticks.ts';
import { dayMs } from '../../../../src/ui/timeline/chart/timeSpan.ts';
import { fitAll, pan, reveal, zoomAt } from '../../../../src/ui/timeline/chart/timeView.ts';

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`);
const moment = fc.integer({ min: day('1990-01-01'), max: day('2050-01-01') });

describe('the piece of time in sight', () => {
  it('keeps what one points at in its place while zooming', () => {
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 1, max: 9000 }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        (from, days, factor) => {
          const view = { from, to: from + days * dayMs };
          const at = view.from + (view.to - view.from) * 0.3;
          const next = zoomAt(view, at, factor);
          expect((at - next.from) / (next.to - next.from)).toBeCloseTo(0.3, 6);
        },
      ),
    );
  });

  it('never becomes shorter than ten minutes nor leaves the years that can be written', () => {
    let view = fitAll({ from: day('2025-03-14'), to: day('2025-03-15') }, 0);
    for (let times = 0; times < 60; times += 1) view = zoomAt(view, view.from, 0.5);
    expect(view.to - view.from).toBeCloseTo(10 * 60_000, -1);
    for (let times = 0; times < 90; times += 1) view = pan(zoomAt(view, view.from, 3), 1e15);
    expect(view.to).toBeLessThanOrEqual(Date.UTC(10_000, 0, 1));
  });

  it('moves just as far as it must to show an event', () => {
    const view = { from: day('2025-01-01'), to: day('2025-02-01') };
    expect(reveal(view, { from: day('2025-01-10'), to: day('2025-01-11') })).toEqual(view);
    const moved = reveal(view, { from: day('2025-03-10'), to: day('2025-03-11') });
    expect(moved.to).toBeGreaterThan(day('2025-03-11'));
    expect(moved.to - moved.from).toBeCloseTo(view.to - view.from, 0);
  });
});

describe('the axis', () => {
  it('names years from afar, hours from near, and never more ticks than have room', () => {
    expect(axisOf({ from: day('1990-01-01'), to: day('2025-01-01') }, 1000, 'en').fine.map(({ label }) => label)).toContain(
      '2000',
    );
    const near = axisOf({ from: day('2025-03-14'), to: day('2025-03-15') }, 1000, 'en');
    expect(near.fine.map(({ label }) => label)).toContain('12:00');
    expect(near.coarse[0]?.label).toMatch(/^Fri.* 14 March 2025$/);
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 10, max: 60 * 24 * 9000 }),
        fc.integer({ min: 300, max: 2500 }),
        (from, minutes, width) => {
          const { fine } = axisOf({ from, to: from + minutes * 60_000 }, width, 'en');
          expect(fine.length).toBeLessThanOrEqual(Math.floor(width / 76) * 2 + 2);
        },
      ),
    );
  });
});

describe('the density band', () => {
  it('counts what reaches over several parts in each of them', () => {
    const counts = density(
      [
        { from: 0, to: 10 },
        { from: 5, to: 30 },
      ],
      { from: 0, to: 40 },
      4,
    );
    expect([...counts]).toEqual([2, 1, 1, 0]);
  });
});

describe('drawing the end of a date', () => {
  const exact: Edtf = { edtf: '2025-03-14', earliest: '2025-03-14', latest: '2025-03-14', words: 'the day of the fire' };
  it('makes an interval of a day and keeps the words of the witness', () => {
    expect(draggedDate(exact, 'end', day('2025-03-17') + 1000)).toEqual({
      edtf: '2025-03-14/2025-03-16',
      earliest: '2025-03-14',
      latest: '2025-03-16',
      words: 'the day of the fire',
    });
  });
  it('never turns it round, and is refused to what is not known to the day', () => {
    expect(draggedDate(exact, 'end', day('2025-01-01'))).toBeNull();
    const lasting: Edtf = { edtf: '2025-03-14/2025-03-20', earliest: '2025-03-14', latest: '2025-03-20' };
    expect(draggedDate(lasting, 'start', day('2025-06-01'))?.edtf).toBe('2025-03-20');
    for (const edtf of ['2025-03', '2025-03-14~', '[..2025-03-14]', '2025-03/2025-06', 'XXXX']) {
      expect(canDrag({ edtf, earliest: null, latest: null })).toBe(false);
    }
  });
  it('points at a date no finer than the chart shows', () => {
    const at = day('2025-03-14') + 12_345_678;
    expect(pointedText(at, 20_000 * dayMs)).toBe('2025');
    expect(pointedText(at, 2000 * dayMs)).toBe('2025-03');
    expect(pointedText(at, 200 * dayMs)).toBe('2025-03-14');
    expect(pointedText(at, dayMs)).toBe('2025-03-14 03:25');
  });
});
