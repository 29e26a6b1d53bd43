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
