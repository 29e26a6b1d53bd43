// What a change may ask, and what it may not: the laws of the journal.
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Operation, Value } from '../../../src/domain/change.ts';
import type { Kind } from '../../../src/domain/dictionary.ts';
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
const make = (record: RecordId, kind: Kind, fields: Readonly<Record<string, Value>>): Operation => ({
  op: 'make',
  record,
  kind,
  fields,
});
const another = newId<RecordId>();
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
    ['that makes a record anew', () => [make(person, 'person', {})]],
    ['that makes a record after writing to it', () => [put(another, 'kind', 'person' as never), make(another, 'person', {})]],
    ['that makes an unknown kind', () => [make(another, 'dragon' as never, {})]],
    ['that makes a record with an unknown field', () => [make(another, 'person', { shoeSize: 42 })]],
    ['that makes a record with a field every object has', () => [make(another, 'person', { constructor: 'x' })]],
    ['that makes a record with a number for a text', () => [make(another, 'person', { name: 7 })]],
    ['that makes a set from one value', () => [make(another, 'person', { roles: 'victim' })]],
    ['that makes a set with a wrong element', () => [make(another, 'person', { cases: ['somewhere'] })]],
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

describe('a record that is made with its fields', () => {
  const roles = ['victim', 'witness', 'victim'];

  test('is what puts and adds of them would have made', async () => {
    const [made, written] = [newId<RecordId>(), newId<RecordId>()];
    must(await commit(make(made, 'person', { name: 'Lin', roles, notes: null })));
    must(
      await commit(
        put(written, 'kind', 'person' as never),
        put(written, 'name', 'Lin' as never),
        ...roles.map((value): Operation => ({ op: 'add', record: written, field: 'roles', value })),
        put(written, 'notes', null as never),
      ),
    );
    const [one, other] = await Promise.all([vault.get(made), vault.get(written)]);
    expect(one?.fields).toEqual(other?.fields);
    expect(one?.fields).toMatchObject({ name: 'Lin', roles: ['victim', 'witness'] });
  });

  test('can be written to in the same change', async () => {
    const made = newId<RecordId>();
    must(
      await commit(make(made, 'person', { name: 'Lin', roles }), put(made, 'name', 'Lin Mei' as never), {
        op: 'remove',
        record: made,
        field: 'roles',
        value: 'victim',
      }),
    );
    expect((await vault.get(made))?.fields).toMatchObject({ name: 'Lin Mei', roles: ['witness'] });
  });
});

describe('changes that are asked for while others are on their way', () => {
  test('follow each other, and each sees what the one before it wrote', async () => {
    const made = newId<RecordId>();
    const asked = [
      commit(make(made, 'person', { name: '0' })),
      ...Array.from({ length: 40 }, (_, nth) => commit(put(made, 'name', String(nth + 1) as never))),
    ];
    const answers = await Promise.all(asked);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const entries = answers.map((answer) => (answer.ok ? answer.value.stamp.entry : 0));
    expect(entries).toEqual([...entries].sort((a, b) => a - b));
    expect((await vault.get(made))?.fields).toMatchObject({ name: '40' });
    expect(await vault.history(made)).toHaveLength(41);
  });

  test('are drafted anew when an undo comes between them', async () => {
    const made = newId<RecordId>();
    must(await commit(make(made, 'person', { name: 'first' })));
    must(await commit(put(made, 'name', 'second' as never)));
    const answers = await Promise.all([
      commit(put(made, 'pseudonym', 'a' as never)),
      vault.undo(),
      commit(put(made, 'pseudonym', 'b' as never)),
      commit(put(made, 'pseudonym', 'c' as never)),
    ]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect((await vault.get(made))?.fields).toMatchObject({ name: 'first', pseudonym: 'c' });
    const before = await vault.digest();
    must(await vault.rebuild());
    expect(await vault.digest()).toBe(before);
  });
});
