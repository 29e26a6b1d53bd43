import { describe, expect, test, vi } from 'vitest';
import type { RecordId } from '../../../src/domain/ids.ts';
import type { VaultApi } from '../../../src/vault/api.ts';
import { createDisk, must, passphrase } from '../../support/vaultInNode.ts';

// Deriving a key from a passphrase is slow by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

async function person(vault: VaultApi, name: string): Promise<RecordId> {
  const [id] = (await vault.newIds(1)) as [RecordId];
  must(
    await vault.commit({
      action: 'createPerson',
      operations: [
        { op: 'put', record: id, field: 'kind', value: 'person' },
        { op: 'put', record: id, field: 'name', value: name },
        { op: 'add', record: id, field: 'roles', value: 'victim' },
        { op: 'put', record: id, field: 'notes', value: 'Seen at the gate.' },
      ],
    }),
  );
  return id;
}

describe('a vault', () => {
  test('keeps what was committed over a lock', async () => {
    const disk = createDisk();
    const vault = disk.vault();
    expect(await vault.status()).toEqual({ kind: 'none' });
    must(await vault.create(passphrase));
    const id = await person(vault, 'Sok Dara');
    const digest = await vault.digest();
    await vault.lock();
    expect(await vault.status()).toEqual({ kind: 'locked' });
    expect((await vault.list({})).total).toBe(0);

    const report = must(await vault.unlock({ kind: 'passphrase', text: passphrase }));
    expect(report).toMatchObject({ records: 1, findings: [], clockBehindMs: 0 });
    expect(await vault.get(id)).toMatchObject({
      kind: 'person',
      fields: { name: 'Sok Dara', roles: ['victim'], notes: 'Seen at the gate.', cases: [] },
      contradictions: [],
    });
    expect((await vault.list({ kind: 'person' })).rows[0]?.fields).toEqual({ name: 'Sok Dara', roles: ['victim'] });
    expect(await vault.digest()).toBe(digest);
  });

  test('opens again without a lock, as after a power cut', async () => {
    const disk = createDisk();
    const vault = disk.vault();
    must(await vault.create(passphrase));
    const id = await person(vault, 'Sok Dara');
    const later = disk.vault({ writerLock: async () => () => undefined });
    const report = must(await later.unlock({ kind: 'passphrase', text: passphrase }));
    expect(report.findings).toEqual([]);
    expect((await later.get(id))?.fields).toMatchObject({ name: 'Sok Dara' });
  });
});

describe('search in a vault', () => {
  test('finds a word of a note at once and after a lock, and shows where it stands', async () => {
    const vault = createDisk().vault();
    must(await vault.create(passphrase));
    const id = await person(vault, 'Sok Dara');
    const other = await person(vault, 'Win Htet');
    for (const round of ['now', 'later']) {
      const answer = await vault.search({ text: 'gate' });
      expect(answer.total, round).toBe(2);
      const hit = answer.hits.find(({ head }) => head.id === id);
      expect(hit).toMatchObject({ field: 'notes', excerpt: 'Seen at the gate.', matches: [{ from: 12, to: 16 }] });
      expect((await vault.search({ text: 'htet' })).hits.map(({ head }) => head.id)).toEqual([other]);
      await vault.lock();
      must(await vault.unlock({ kind: 'passphrase', text: passphrase }));
    }
    must(await vault.commit({ action: 'deletePerson', operations: [{ op: 'tombstone', record: other }] }));
    expect((await vault.search({ text: 'gate' })).total).toBe(1);
  });
});
