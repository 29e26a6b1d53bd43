import { describe, expect, it } from 'vitest';
import type { Edtf } from '../../../../src/domain/fields.ts';
import type { RecordId } from '../../../../src/domain/ids.ts';
import type { RecordHead } from '../../../../src/domain/record.ts';
import { dateConflicts } from '../../../../src/ui/timeline/dateConflicts.ts';
import type { TimelineEntry } from '../../../../src/ui/timeline/entries.ts';
import { lanesOf } from '../../../../src/ui/timeline/lanes.ts';
import { countValues, filterEntries, noFilter, none } from '../../../../src/ui/timeline/timelineFilter.ts';

const head = (id: string, kind: RecordHead['kind'], fields: Readonly<Record<string, unknown>> = {}): RecordHead => ({
  id: id as RecordId,
  kind,
  fields,
  createdMs: 0,
  changedMs: 0,
  deleted: false,
  contradicted: false,
});
const dara = head('dara', 'person');
const win = head('win', 'person');
const park = head('park', 'compound');
const entry = (id: string, parts: Partial<TimelineEntry> = {}): TimelineEntry => ({
  id: id as RecordId,
  when: undefined,
  createdMs: 0,
  head: head(id, 'event', { type: 'violence' }),
  people: [],
  place: undefined,
  sources: [],
  conflicts: [],
  ends: [undefined, undefined],
  ...parts,
});
const source = (origin: string, reliability?: string) =>
  head(`of ${origin}`, 'source', { origin, ...(reliability ? { reliability } : {}) });

describe('the filter of a timeline', () => {
  const both = entry('both', { people: [dara, win], place: park, sources: [source('I-04', 'unsure')] });
  const alone = entry('alone', { people: [win], sources: [source('I-04'), source('D-17')] });
  const nobody = entry('nobody');
  const all = [both, alone, nobody];
  const shown = (filter: Partial<typeof noFilter>) => filterEntries(all, { ...noFilter, ...filter }).map(({ id }) => id);

  it('takes any of one list and asks all lists', () => {
    expect(shown({ people: ['dara', 'win'] })).toEqual(['both', 'alone']);
    expect(shown({ people: ['win'], places: ['park'] })).toEqual(['both']);
    expect(shown({ people: ['win'], places: ['elsewhere'] })).toEqual([]);
  });

  it('finds what has no person, no source and no rating', () => {
    expect(shown({ people: [none] })).toEqual(['nobody']);
    expect(shown({ origins: [none] })).toEqual(['nobody']);
    expect(shown({ reliability: [none] })).toEqual(['alone', 'nobody']);
    expect(shown({ origins: ['D-17'] })).toEqual(['alone']);
  });

  it('offers what occurs with how often, the most frequent first', () => {
    expect(countValues(all, 'people')[0]).toEqual(['win', 2]);
  });

  it('gives each person a lane, both of them an event of both, and those without the last one', () => {
    const lanes = lanesOf(all, 'people').map(({ value, entries }) => [value, entries.map(({ id }) => id)]);
    expect(lanes).toEqual([
      ['dara', ['both']],
      ['win', ['both', 'alone']],
      [none, ['nobody']],
    ]);
  });
});

describe('dates that cannot all be right', () => {
  const day = (iso: string): Edtf => ({ edtf: iso, earliest: iso, latest: iso });
  const born = head('child', 'person', { birth: day('2010-05-01') });
  const closed = head('park', 'compound', { operated: { edtf: '2021/2023', earliest: '2021-01-01', latest: '2023-12-31' } });
  const types = (when: Edtf, people: readonly RecordHead[] = [], place?: RecordHead, disputed: readonly Edtf[] = []) =>
    dateConflicts({ when, people, place, disputed }).map(({ type }) => type);

  it('are named: before a birth, outside the time of a place, another date from another device', () => {
    expect(types(day('2009-01-01'), [born])).toEqual(['beforeBirth']);
    expect(types(day('2024-02-01'), [], closed)).toEqual(['placeClosed']);
    expect(types(day('2022-02-01'), [born], closed, [day('2022-02-02')])).toEqual(['otherDate']);
  });

  it('are never claimed of what is only about a day or open', () => {
    expect(types({ ...day('2009-01-01'), edtf: '2009-01-01~' }, [born])).toEqual([]);
    expect(types({ edtf: '[2009-01-01..]', earliest: '2009-01-01', latest: null }, [born])).toEqual([]);
  });
});
