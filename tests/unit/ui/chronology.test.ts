import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDateInput } from '../../../src/domain/edtfInput.ts';
import type { Edtf } from '../../../src/domain/fields.ts';
import { certaintyOf, inOrder, periodOf } from '../../../src/ui/timeline/chronology.ts';

const date = (text: string): Edtf => {
  const read = readDateInput({ form: 'on', first: text, last: '' });
  if (!read.ok) throw new Error(`Not a date: ${text}`);
  return read.value;
};
const event = (id: string, text?: string, createdMs = 0) => ({
  id,
  createdMs,
  when: text === undefined ? undefined : date(text),
});

describe('the order of events', () => {
  it('puts what has no date last, as it was written down', () => {
    const events = [event('b', undefined, 2), event('a', undefined, 1), event('c', 'unknown', 0), event('d', '2024')];
    expect(inOrder(events).map(({ id }) => id)).toEqual(['d', 'c', 'a', 'b']);
  });

  it('goes by the first day an event can have been, or the last where only that is known', () => {
    const events = [
      event('left', 'before 2024'),
      event('paid', 'after June 2023'),
      event('sold', 'between May 2023 and July 2023'),
      event('crossed', '14 Mar 2023'),
      event('held', 'from March 2023 to June 2023'),
      event('called', '2023'),
      event('recruited', 'about January 2023'),
    ];
    expect(inOrder(events).map(({ id }) => id)).toEqual(['called', 'recruited', 'held', 'crossed', 'sold', 'paid', 'left']);
  });

  it('is the same whatever order events come in, and keeps what stands in one period together', () => {
    const some = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        createdMs: fc.nat(1000),
        when: fc.constantFrom(
          undefined,
          ...['2023', 'March 2023', '14 Mar 2023', 'before May 2023', 'after 2022', '2020s', 'unknown'].map(date),
        ),
      }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat()), (events, keys) => {
        const shuffled = events.map((each) => [keys.next().value as number, each] as const).sort(([a], [b]) => a - b);
        expect(inOrder(shuffled.map(([, each]) => each))).toEqual(inOrder(events));
        const periods = inOrder(events).map(({ when }) => periodOf(when));
        const begins = periods.filter((period, at) => at === 0 || period !== periods[at - 1]);
        expect(new Set(begins).size).toBe(begins.length);
        expect(periods).toHaveLength(events.length);
      }),
    );
  });
});

describe('how sharply a time is known', () => {
  it.each([
    ['14 Mar 2023', 'day', '2023-03'],
    ['March 2023', 'part', '2023-03'],
    ['2023', 'part', '2023'],
    ['about 2023', 'about', '2023'],
    ['2023?', 'about', '2023'],
    ['before 2024', 'before', '2024'],
    ['after 14 Mar 2023', 'after', '2023-03'],
    ['between 2022 and March 2023', 'between', '2022'],
    ['from 2021 to 2022', 'during', '2021'],
    ['unknown', 'unknown', null],
    ['2023-XX-14', 'about', '2023'],
  ] as const)('%s is %s, under %s', (text, certainty, period) => {
    expect(certaintyOf(date(text))).toBe(certainty);
    expect(periodOf(date(text))).toBe(period);
  });
});
