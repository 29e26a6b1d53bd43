import { describe, expect, it } from 'vitest';
import { bundleDate, bundleDay } from '../../../../src/actions/export/bundleDates.ts';
import { type Protection, wordsSubject } from '../../../../src/actions/export/exportChoice.ts';
import { exportPolicy, labelsOf } from '../../../../src/actions/export/exportPolicy.ts';
import type { DateGrain } from '../../../../src/redact/types.ts';
import { policyOf, subjectId } from '../../redact/policyOf.ts';

const people = (count: number): Protection[] =>
  Array.from({ length: count }, (_, at) => ({
    subject: subjectId(at),
    kind: 'person',
    canonical: `${String.fromCharCode(65 + at)} Person`,
    aliases: [],
    word: 'Witness',
  }));
const asked = (protections: readonly Protection[]) => ({ protections, extent: 'line', dates: 'exact', places: 'area' }) as const;
const numbers = (protections: readonly Protection[]) =>
  exportPolicy(asked(protections)).subjects.map(({ label }) => Number(label.split(' ')[1]));

describe('labels of an export', () => {
  it('stand in no order of the alphabet or of entry, and in another order in the next export', () => {
    const orders = Array.from({ length: 8 }, () => numbers(people(12)).join());
    const alphabetical = Array.from({ length: 12 }, (_, at) => at + 1).join();
    expect(orders).not.toContain(alphabetical);
    expect(new Set(orders).size).toBe(8);
  });
  it('stay through one export, and are all drawn anew when one more is protected', () => {
    const first = exportPolicy(asked(people(12)));
    expect(exportPolicy(asked(people(12)), labelsOf(first)).subjects).toEqual(first.subjects);
    const words: Protection = {
      subject: wordsSubject('term', 'cook'),
      kind: 'term',
      canonical: 'cook',
      aliases: [],
      word: null,
    };
    const more = exportPolicy(asked([...people(12), words]), labelsOf(first));
    expect(more.subjects.slice(0, 12)).toEqual(first.subjects);
    expect(more.subjects[12]?.label).toBe('[withheld]');
    const drawn = Array.from({ length: 6 }, () => exportPolicy(asked(people(13)), labelsOf(first)).subjects.slice(0, 12));
    expect(drawn.some((subjects) => JSON.stringify(subjects) !== JSON.stringify(first.subjects))).toBe(true);
  });
});

it('a label whose word is a form of a protected name is a number alone', () => {
  const [first, ...others] = people(3);
  if (!first) throw new Error('nobody');
  const named = { ...first, aliases: ['Witness'] };
  const plan = exportPolicy(asked([named, ...others]));
  for (const { label } of plan.subjects) expect(label).toMatch(/^# [123]$/);
  expect(exportPolicy(asked([named, ...others]), labelsOf(plan))).toEqual(plan);
});

describe('coarsened dates', () => {
  const policy = (dates: DateGrain) => ({ ...policyOf(['Narin']), dates });
  const told = {
    edtf: '2024-02-11?',
    earliest: '2024-02-11',
    latest: '2024-02-11',
    words: 'the day Narin came',
    why: 'she said',
  };
  it.each([
    ['day', { edtf: '2024-02-11', earliest: '2024-02-11', latest: '2024-02-11' }],
    ['month', { edtf: '2024-02', earliest: '2024-02-01', latest: '2024-02-29' }],
    ['year', { edtf: '2024', earliest: '2024-01-01', latest: '2024-12-31' }],
  ] as const)('to the %s say no more than that, and nothing in words', (grain, date) => {
    expect(bundleDate(told, policy(grain))).toEqual(date);
  });
  it('keep a span a span, and an open end open', () => {
    expect(bundleDate({ edtf: '2023-11-05/..', earliest: '2023-11-05', latest: null }, policy('month'))).toEqual({
      edtf: '2023-11/..',
      earliest: '2023-11-01',
      latest: null,
    });
  });
  it('as they are lose the reason and the protected name in the words', () => {
    expect(bundleDate(told, policy('exact'))).toEqual({
      edtf: '2024-02-11?',
      earliest: '2024-02-11',
      latest: '2024-02-11',
      words: 'the day Witness 1 came',
    });
  });
  it('never tell the hour of a statement', () => {
    expect(bundleDay('2025-03-14T10:00:00+07:00', { dates: 'exact' })).toBe('2025-03-14');
    expect(bundleDay('2025-03-14T10:00:00+07:00', { dates: 'month' })).toBe('2025-03');
  });
});
