import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEdtf } from '../../../src/domain/edtf.ts';
import type { RelativeTo } from '../../../src/domain/fields.ts';
import type { RecordId } from '../../../src/domain/ids.ts';
import { relativeDate } from '../../../src/domain/relativeDate.ts';

const date = (edtf: string) => {
  const read = readEdtf(edtf);
  if (!read.ok) throw new Error(`not a date: ${edtf}`);
  return read.value;
};
const to = (order: RelativeTo['order'], count?: number, unit?: RelativeTo['unit']): RelativeTo => ({
  anchor: 'B' as RecordId,
  field: 'when',
  order,
  ...(count === undefined ? {} : { count }),
  ...(unit ? { unit } : {}),
});
const from = (edtf: string, relative: RelativeTo) => relativeDate(date(edtf), relative).edtf;

describe('a date said relative to another', () => {
  test('is as exact as the one it hangs on', () => {
    expect(from('2023-03-14', to('after', 2, 'week'))).toBe('2023-03-28');
    expect(from('2023-03-14~', to('before', 3, 'day'))).toBe('2023-03-11~');
    expect(from('2023-03', to('after', 2, 'month'))).toBe('2023-05');
    expect(from('2023', to('before', 1, 'year'))).toBe('2022');
    expect(from('2023-03', to('after', 2, 'week'))).toBe('[2023-03-15..2023-04-14]');
    expect(from('2023-03/2023-04', to('after', 1, 'day'))).toBe('[2023-03-02..2023-05-01]');
  });
  test('ends on the last day of a month that is too short', () => {
    expect(from('2024-01-31', to('after', 1, 'month'))).toBe('2024-02-29');
  });
  test('knows only the order where no count was said', () => {
    expect(from('2023-03', to('after'))).toBe('[2023-03-01..]');
    expect(from('2023-03', to('before'))).toBe('[..2023-03-31]');
    expect(from('2023-03~', to('same'))).toBe('2023-03~');
  });
  test('is unknown where its anchor is, or where it would leave the calendar', () => {
    expect(relativeDate(undefined, to('after', 1, 'day')).edtf).toBe('XXXX');
    expect(from('XXXX', to('after', 1, 'day'))).toBe('XXXX');
    expect(from('9999-12-31', to('after', 1, 'day'))).toBe('XXXX');
    expect(from('2023-03-14', to('after', 1e12, 'day'))).toBe('XXXX');
  });
});

const day = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2100, 0, 1) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const fixed = fc.constantFrom('day', 'week') as fc.Arbitrary<'day' | 'week'>;
const anyUnit = fc.constantFrom('day', 'week', 'month', 'year') as fc.Arbitrary<NonNullable<RelativeTo['unit']>>;
const count = fc.integer({ min: 0, max: 400 });

test('law: so many days after and as many before is where one began', () => {
  fc.assert(
    fc.property(day, count, fixed, (at, steps, unit) => {
      expect(from(from(at, to('after', steps, unit)), to('before', steps, unit))).toBe(at);
    }),
  );
});

test('law: a later anchor never gives an earlier date, and no date ends before it begins', () => {
  fc.assert(
    fc.property(day, day, count, anyUnit, fc.constantFrom('before' as const, 'after' as const), (a, b, steps, unit, order) => {
      const [early, late] = a < b ? [a, b] : [b, a];
      expect(from(early, to(order, steps, unit)) <= from(late, to(order, steps, unit))).toBe(true);
      const span = relativeDate(date(early === late ? early : `${early}/${late}`), to(order, steps, unit));
      expect((span.earliest ?? '') <= (span.latest ?? '')).toBe(true);
    }),
  );
});
