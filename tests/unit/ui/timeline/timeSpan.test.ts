import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEdtf } from '../../../../src/domain/edtf.ts';
import { readDateInput } from '../../../../src/domain/edtfInput.ts';
import type { Edtf } from '../../../../src/domain/fields.ts';
import { dayMs, timeSpan } from '../../../../src/ui/timeline/chart/timeSpan.ts';

const date = (text: string): Edtf => {
  const read = readDateInput({ form: 'on', first: text, last: '' });
  if (!read.ok) throw new Error(`Not a date: ${text}`);
  return read.value;
};
const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`);

describe('how the time of an event is drawn', () => {
  it('fills a day that is known, from its first minute to its last', () => {
    expect(timeSpan(date('14 Mar 2025'))).toMatchObject({
      from: day('2025-03-14'),
      to: day('2025-03-15'),
      start: 'hard',
      end: 'hard',
      body: 'moment',
    });
  });

  it('draws a minute that is known as that minute, and an hour to an hour with hard ends', () => {
    const at = day('2025-03-14') + 22.5 * 3_600_000;
    expect(timeSpan(date('14 Mar 2025 at 10:30 pm'))).toMatchObject({ from: at, to: at + 60_000, body: 'moment' });
    expect(timeSpan(date('from 14 Mar 2025 22:30 to 15 Mar 2025 02:00'))).toMatchObject({
      from: at,
      to: at + 3.5 * 3_600_000 + 60_000,
      start: 'hard',
      end: 'hard',
      body: 'lasting',
    });
  });

  it('draws about a month as a soft bar with that month marked', () => {
    const span = timeSpan(date('about March 2023'));
    expect(span).toMatchObject({ start: 'soft', end: 'soft', body: 'possible' });
    expect(span?.likely).toEqual({ from: day('2023-03-01'), to: day('2023-04-01') });
    expect(span?.from).toBeLessThan(day('2023-03-01'));
    expect(span?.to).toBeGreaterThan(day('2023-04-01'));
  });

  it('marks no day as likely where nobody named one', () => {
    for (const text of ['March 2023', '2023', 'between May 2023 and July 2023', 'before 2024', 'after June 2023']) {
      expect(timeSpan(date(text))?.likely).toBeNull();
      expect(timeSpan(date(text))?.body).toBe('possible');
    }
  });

  it('gives an interval hard ends where they are days, and soft ones where only the month is known', () => {
    expect(timeSpan(date('from 3 Mar 2023 to 9 Mar 2023'))).toMatchObject({ start: 'hard', end: 'hard', body: 'lasting' });
    const months = timeSpan(date('from March 2023 to June 2023'));
    expect(months).toMatchObject({ start: 'soft', end: 'soft', from: day('2023-03-01'), to: day('2023-07-01') });
    expect(months?.sure).toEqual({ from: day('2023-04-01'), to: day('2023-06-01') });
  });

  it('fades out what has no known end, and tells what went on from what happened once', () => {
    expect(timeSpan(date('before 2024'))).toMatchObject({ start: 'open', end: 'hard', body: 'possible', to: day('2025-01-01') });
    expect(timeSpan(date('after 3 Mar 2023'))).toMatchObject({ start: 'hard', end: 'open', body: 'possible' });
    const ongoing = readEdtf('2023-03-03/..');
    expect(ongoing.ok && timeSpan(ongoing.value)).toMatchObject({ start: 'hard', end: 'open', body: 'lasting' });
  });

  it('leaves what is not known to the tray', () => {
    expect(timeSpan(undefined)).toBeNull();
    expect(timeSpan(date('unknown'))).toBeNull();
  });

  it('never draws a hard edge inside the days that are possible, whatever was written', () => {
    const plain = fc.oneof(
      fc.integer({ min: 1900, max: 2100 }).map(String),
      fc
        .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }))
        .map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`),
      fc
        .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
        .map((d) => d.toISOString().slice(0, 10)),
    );
    const written = fc.oneof(
      plain,
      plain.map((one) => `${one}~`),
      plain.map((one) => `${one}?`),
      plain.map((one) => `[..${one}]`),
      plain.map((one) => `[${one}..]`),
      plain.map((one) => `../${one}`),
      plain.map((one) => `${one}/..`),
      fc.tuple(plain, plain).map(([one, other]) => `${one}/${other}`),
      fc.tuple(plain, plain).map(([one, other]) => `[${one}..${other}]`),
    );
    fc.assert(
      fc.property(written, (edtf) => {
        const read = readEdtf(edtf);
        fc.pre(read.ok);
        if (!read.ok) return;
        const span = timeSpan(read.value);
        const { earliest, latest } = read.value;
        expect(span).not.toBeNull();
        if (!span) return;
        expect(span.from).toBeLessThanOrEqual(span.to);
        if (earliest === null) expect(span.start).toBe('open');
        else expect(span.from).toBeLessThanOrEqual(day(earliest));
        if (latest === null) expect(span.end).toBe('open');
        else expect(span.to).toBeGreaterThanOrEqual(day(latest) + dayMs);
        for (const within of [span.likely, span.sure]) {
          if (within) expect(span.from <= within.from && within.from < within.to && within.to <= span.to).toBe(true);
        }
      }),
    );
  });
});
