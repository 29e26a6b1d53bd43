import { expect, test, vi } from 'vitest';
import type { Operation } from '../../../src/domain/change.ts';
import type { RecordId } from '../../../src/domain/ids.ts';
import { type ReadVault, readVault, type StoredRows } from '../../support/independentReader.ts';
import { newId, openDevices, pull } from '../../support/openedVault.ts';
import { createDisk, must, passphrase } from '../../support/vaultInNode.ts';
import { copyRows } from '../../support/vaultRows.ts';

// Deriving a key from a passphrase is slow by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const statement = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'គេបានដកលិខិតឆ្លងដែនរបស់ខ្ញុំ' }] }] };

test('a reader written from the format page alone reads the same records, from the journal and from the checkpoint', async () => {
  const disk = createDisk();
  const vault = disk.vault();
  must(await vault.create(passphrase));
  const [person, interview, gone] = (await vault.newIds(3)) as [RecordId, RecordId, RecordId];
  const commit = async (...operations: Operation[]) => must(await vault.commit({ action: 'edit', operations }));
  await commit(
    { op: 'put', record: person, field: 'kind', value: 'person' },
    { op: 'put', record: person, field: 'name', value: 'Sok Dara' },
    { op: 'add', record: person, field: 'roles', value: 'victim' },
    { op: 'add', record: person, field: 'roles', value: 'guard' },
    { op: 'add', record: person, field: 'otherNames', value: { text: 'សុខ ដារ៉ា', script: 'Khmr', form: 'alias' } },
    { op: 'put', record: gone, field: 'kind', value: 'case' },
  );
  await commit({ op: 'remove', record: person, field: 'roles', value: 'guard' }, { op: 'tombstone', record: gone });
  await vault.checkpoint();
  await commit(
    { op: 'put', record: interview, field: 'kind', value: 'interview' },
    { op: 'put', record: interview, field: 'statement', value: statement },
  );
  await commit(
    { op: 'put', record: person, field: 'name', value: 'Dara Sok' },
    { op: 'put', record: person, field: 'sex', value: 'male' },
  );
  must(await vault.undo());

  const stored = (await copyRows(disk)).rows as unknown as Map<string, Map<string | number, { value: never }>>;
  const rows: StoredRows = new Map(
    [...stored].map(([name, table]) => [name, new Map([...table].map(([key, row]) => [key, row.value]))]),
  );
  const { fromJournal, fromCheckpoint } = readVault(rows, passphrase);
  const digest = await vault.digest();
  for (const read of [fromJournal, fromCheckpoint] satisfies ReadVault[]) {
    expect(read.digest).toBe(digest);
    expect(read.records.size).toBe(3);
    for (const [id, { kind, deleted, fields }] of read.records) {
      const view = await vault.get(id as RecordId);
      expect(view).toMatchObject({ kind, deleted });
      const shown = Object.entries(view?.fields ?? {}).filter(([, value]) => !(Array.isArray(value) && value.length === 0));
      expect(fields).toEqual(Object.fromEntries(shown));
    }
  }
});

test('devices that hold the same entries have the same digest, whoever wrote them', async () => {
  const [a, b] = await openDevices(2);
  if (!a || !b) throw new Error('Two devices');
  const record = newId<RecordId>();
  must(await a.commit({ action: 'create', operations: [{ op: 'put', record, field: 'kind', value: 'case' }] }));
  await pull(b, a);
  must(await b.commit({ action: 'edit', operations: [{ op: 'put', record, field: 'title', value: 'Riverside' }] }));
  must(await a.commit({ action: 'edit', operations: [{ op: 'put', record, field: 'title', value: 'River side' }] }));
  await pull(a, b);
  await pull(b, a);
  expect(await pull(b, a)).toBe(0);
  expect(a.vault.records.heads.get(record)?.contradicted).toBe(true);
  expect(b.vault.records.heads.get(record)?.contradicted).toBe(true);
});
