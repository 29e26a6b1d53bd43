import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecordId } from '../../../src/domain/ids.ts';
import type { ListQuery } from '../../../src/vault/api.ts';
import type { RecordOps } from '../../../src/vault/journal/entry.ts';
import { listHeads } from '../../../src/vault/records/listHeads.ts';
import { applyOps, emptyState } from '../../../src/vault/records/recordState.ts';
import { Records } from '../../../src/vault/records/records.ts';

const caseId = 'c'.repeat(22) as RecordId;
const idOf = (number: number) => `${number}`.padStart(22, 'p') as RecordId;
let entry = 0;

function write(records: Records, ops: RecordOps): void {
  const state = emptyState(ops.record);
  const before = records.changed.get(ops.record);
  if (before) for (const [key, register] of before.registers) state.registers.set(key, register);
  entry += 1;
  applyOps(state, ops, { device: 'd'.repeat(22) as never, entry, hlc: { ms: entry, count: 0 } }, {}, entry);
  records.adopt(state);
}

const queries: readonly ListQuery[] = [
  {},
  { kind: 'person', sort: { field: 'name' } },
  { kind: 'person', sort: { field: 'ageYears', descending: true } },
  { inCase: caseId, sort: { field: 'changedMs', descending: true } },
  { kind: 'person', where: { sex: 'female' }, offset: 1, limit: 3 },
  { deleted: true },
  { pointingTo: [caseId] },
  { kind: 'person', pointingTo: [caseId], sort: { field: 'name' } },
];

describe('a list', () => {
  test('that follows the changes is the list that would be made anew', () => {
    const edit = fc.record(
      {
        number: fc.nat(12),
        name: fc.constantFrom('Dara 2', 'Dara 10', 'ដារ៉ា', 'dara'),
        ageYears: fc.option(fc.nat(90)),
        sex: fc.constantFrom('female', 'male'),
        inCase: fc.boolean(),
        deleted: fc.constant(true as const),
      },
      { requiredKeys: ['number'] },
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
        const records = new Records();
        const all: RecordOps[] = [];
        for (const { number, inCase, deleted, ...put } of edits) {
          const record = idOf(number);
          const cases = { cases: [caseId] };
          const ops: RecordOps = {
            record,
            put: { ...put, ...(!records.changed.has(record) && { kind: 'person' }) },
            ...(inCase === true && { add: cases }),
            ...(inCase === false && { remove: cases }),
            ...(deleted && { deleted }),
          };
          all.push(ops);
          write(records, ops);
          for (const query of queries) listHeads(records, query);
        }
        const anew = new Records();
        for (const state of records.changed.values()) anew.adopt(state);
        for (const query of queries) expect(listHeads(records, query)).toEqual(listHeads(anew, query));
      }),
      { numRuns: 150 },
    );
  });

  test('of what points to a record is what the vault says refers to it, in portions as in one piece, and each once', () => {
    const records = new Records();
    const [place, other] = [idOf(900), idOf(901)];
    for (const record of [place, other]) write(records, { record, put: { kind: 'compound' } });
    for (let at = 0; at < 40; at += 1)
      write(records, {
        record: idOf(at),
        put: { kind: 'event', ...(at % 2 === 0 && { place }) },
        ...(at % 3 === 0 && { add: { people: [{ person: other, role: 'guard' }] } }),
      });
    write(records, { record: idOf(2), deleted: true });
    const idsOf = (query: ListQuery) => listHeads(records, query).rows.map(({ id }) => id);
    const naming = (wanted: (at: number) => boolean) =>
      Array.from({ length: 40 }, (_, at) => at).flatMap((at) => (at !== 2 && wanted(at) ? [idOf(at)] : []));
    expect(idsOf({ kind: 'event', pointingTo: [place] })).toEqual(naming((at) => at % 2 === 0));
    const both = naming((at) => at % 2 === 0 || at % 3 === 0);
    expect(idsOf({ kind: 'event', pointingTo: [place, other] })).toEqual(both);
    const portions = [0, 10, 20, 30].flatMap((offset) => idsOf({ kind: 'event', pointingTo: [place, other], offset, limit: 10 }));
    expect(portions).toEqual(both);
    expect(idsOf({ kind: 'link', pointingTo: [place] })).toEqual([]);
    write(records, { record: idOf(1), put: { place } });
    expect(idsOf({ kind: 'event', pointingTo: [place] })).toContain(idOf(1));
  });

  test('too long to be sorted for its first rows shows the same rows as one that was sorted whole', () => {
    const records = new Records();
    const names = ['Dara', 'dara', 'ដារ៉ា', 'Ária', 'Zaw'];
    for (let at = 0; at < 2500; at += 1) {
      const name = at % 7 === 0 ? undefined : `${names[at % names.length]} ${(at * 7919) % 1000}`;
      write(records, { record: idOf(at), put: { kind: 'person', ...(name && { name }) } });
    }
    for (const descending of [false, true]) {
      const query = { kind: 'person', sort: { field: 'name', descending } } as const;
      const first = listHeads(records, { ...query, offset: 30, limit: 50 });
      const again = listHeads(records, { ...query, limit: 20 });
      const whole = listHeads(records, query).rows;
      expect(first).toEqual({ total: 2500, rows: whole.slice(30, 80) });
      expect(again).toEqual({ total: 2500, rows: whole.slice(0, 20) });
      const sorted = listHeads(records, { ...query, offset: 1000, limit: 1 });
      expect(sorted.rows).toEqual(whole.slice(1000, 1001));
    }
  });

  test('that follows an edit before it was sorted whole shows the edit in its place', () => {
    const records = new Records();
    for (let at = 0; at < 2500; at += 1) write(records, { record: idOf(at), put: { kind: 'person', name: `Dara ${at}` } });
    const query = { kind: 'person', sort: { field: 'name' }, limit: 3 } as const;
    const shown = () => listHeads(records, query).rows.map(({ fields }) => fields.name);
    expect(shown()).toEqual(['Dara 0', 'Dara 1', 'Dara 2']);
    write(records, { record: idOf(2400), put: { name: 'Ária' } });
    expect(shown()).toEqual(['Ária', 'Dara 0', 'Dara 1']);
  });

  test('sorts names as people read them, numbers by value, and what has none last', () => {
    const records = new Records();
    for (const [at, name] of ['Dara 10', 'dara 2', undefined, 'Ária', 'Zaw'].entries()) {
      write(records, { record: idOf(at), put: { kind: 'person', ...(name && { name }) } });
    }
    const names = (descending: boolean) =>
      listHeads(records, { sort: { field: 'name', descending } }).rows.map(({ fields }) => fields.name);
    expect(names(false)).toEqual(['Ária', 'dara 2', 'Dara 10', 'Zaw', undefined]);
    expect(names(true)).toEqual(['Zaw', 'Dara 10', 'dara 2', 'Ária', undefined]);
  });
});
