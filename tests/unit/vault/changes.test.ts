// What a change may ask, and what it may not: the laws of the journal.
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Operation } from '../../../src/domain/change.ts';
import type { RecordId } from '../../../src/domain/ids.ts';
import type { VaultApi } from '../../../src/vault/api.ts';
import { newId } from '../../support/openedVault.ts';
import { createDisk, must, passphrase } from '../../support/vaultInNode.ts';

// Deriving a key from a passphrase is slow by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let vault: VaultApi;
const person = newId<RecordId>();
const interview = newId<RecordId>();
const statement = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'They took my passport.' }] }] };
const put = (record: RecordId, field: string, value: never): Operation => ({ op: 'put', record, field, value });
const commit = (...operations: Operation[]) => vault.commit({ action: 'edit', operations });

beforeAll(async () => {
  vault = createDisk().vault();
  must(await vault.create(passphrase));
  must(await commit({ op: 'put', record: person, field: 'kind', value: 'person' }));
  must(
    await commit(
      { op: 'put', record: interview, field: 'kind', value: 'interview' },
      { op: 'put', record: interview, field: 'statement', value: statement },
      { op: 'put', record: interview, field: 'sealedAt', value: '2026-01-05T16:00:00+07:00' },
    ),
  );
});

describe('a change is refused', () => {
  const cases: readonly [string, () => Operation[]][] = [
    ['that is empty', () => []],
    ['of a record that does not exist', () => [put(newId<RecordId>(), 'name', 'x' as never)]],
    ['of an unknown kind', () => [put(newId<RecordId>(), 'kind', 'dragon' as never)]],
    ['that makes a record twice', () => [put(person, 'kind', 'person' as never)]],
    ['of an unknown field', () => [put(person, 'shoeSize', 42 as never)]],
    ['of a field every object has', () => [put(person, 'constructor', 'x' as never)]],
    ['that puts a set as a whole', () => [put(person, 'roles', ['victim'] as never)]],
    ['that adds to a field that is no set', () => [{ op: 'add', record: person, field: 'name', value: 'x' }]],
    ['with a number for a text', () => [put(person, 'name', 7 as never)]],
    ['with a text for a number', () => [put(person, 'ageYears', '7' as never)]],
    ['with no number at all', () => [put(person, 'ageYears', Number.NaN as never)]],
    ['with a date that is no EDTF value', () => [put(person, 'birth', '2001' as never)]],
    ['with a time without an offset', () => [put(interview, 'start', '2026-01-05T16:00:00' as never)]],
    ['with a reference that is no id', () => [{ op: 'add', record: person, field: 'cases', value: 'somewhere' }]],
    ['of the statement of a sealed interview', () => [put(interview, 'statement', statement as never)]],
    ['that breaks the seal', () => [put(interview, 'sealedAt', null as never)]],
    [
      'with an attachment that has no hash',
      () => [{ op: 'attach', record: person, blob: newId<never>(), sha256: 'none' as never, sizeBytes: 1 }],
    ],
  ];
  test.each(cases)('%s', async (_, operations) => {
    const before = await vault.digest();
    expect(await commit(...operations())).toMatchObject({ ok: false, error: { type: 'refused' } });
    expect(await vault.digest()).toBe(before);
  });
  test('whole when one operation of it is', async () => {
    expect(await commit(put(person, 'name', 'Sok Dara' as never), put(person, 'shoeSize', 42 as never))).toMatchObject({
      ok: false,
    });
    expect((await vault.get(person))?.fields).not.toHaveProperty('name');
  });
});

test('a sealed interview still takes a title and a case, and a correction points to it', async () => {
  const caseId = newId<RecordId>();
  const correction = newId<RecordId>();
  must(
    await commit(
      put(interview, 'title', 'At the shelter' as never),
      { op: 'add', record: interview, field: 'cases', value: caseId },
      put(correction, 'kind', 'interview' as never),
      put(correction, 'corrects', interview as never),
    ),
  );
  expect((await vault.references(interview)).map(({ id }) => id)).toEqual([correction]);
  expect((await vault.list({ inCase: caseId })).rows.map(({ id }) => id)).toEqual([interview]);
});

test('a change too large for one entry is one step all the same', async () => {
  const ids = await vault.newIds(900);
  const notes = 'The guards changed at six. '.repeat(40);
  const operations = ids.flatMap((record): Operation[] => [
    { op: 'put', record, field: 'kind', value: 'person' },
    { op: 'put', record, field: 'notes', value: notes },
  ]);
  const before = (await vault.list({ kind: 'person' })).total;
  must(await vault.commit({ action: 'import', operations }));
  expect((await vault.list({ kind: 'person' })).total).toBe(before + 900);
  expect(must(await vault.undo())).toEqual({ action: 'import', skipped: 0 });
  expect((await vault.list({ kind: 'person' })).total).toBe(before);
  expect(must(await vault.redo())).toEqual({ action: 'import', skipped: 0 });
  expect((await vault.list({ kind: 'person' })).total).toBe(before + 900);
  expect(await vault.history(ids[899] as RecordId)).toHaveLength(3);
  const digest = await vault.digest();
  must(await vault.rebuild());
  expect(await vault.digest()).toBe(digest);
  expect(must(await vault.verify())).toEqual([]);
});
