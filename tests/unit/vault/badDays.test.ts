// Days on which something is against the person who works: a wrong secret, a clock set back, a second window, a full disk.
import { IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Operation } from '../../../src/domain/change.ts';
import type { RecordId } from '../../../src/domain/ids.ts';
import type { VaultApi } from '../../../src/vault/api.ts';
import { createDisk, type Disk, must, passphrase } from '../../support/vaultInNode.ts';

// Deriving a key from a passphrase is slow by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const secret = { kind: 'passphrase', text: passphrase } as const;
let disk: Disk;
let vault: VaultApi;
let recoveryCode: string;
beforeEach(async () => {
  disk = createDisk();
  vault = disk.vault();
  recoveryCode = must(await vault.create(passphrase)).recoveryCode;
});

const newPerson = (record: RecordId, name: string): Operation[] => [
  { op: 'put', record, field: 'kind', value: 'person' },
  { op: 'put', record, field: 'name', value: name },
];
async function person(name: string): Promise<RecordId> {
  const [id] = (await vault.newIds(1)) as [RecordId];
  must(await vault.commit({ action: 'createPerson', operations: newPerson(id, name) }));
  return id;
}

test('a wrong passphrase opens nothing and says nothing else; the recovery code opens, in any spelling', async () => {
  const id = await person('Sok Dara');
  await vault.lock();
  expect(await vault.unlock({ kind: 'passphrase', text: `${passphrase}.` })).toEqual({
    ok: false,
    error: { type: 'wrongSecret' },
  });
  expect(await vault.unlock({ kind: 'recovery', text: passphrase })).toEqual({ ok: false, error: { type: 'wrongSecret' } });
  expect(await vault.get(id)).toBeNull();
  const spelt = recoveryCode.toLowerCase().replaceAll('-', ' ');
  expect(must(await vault.unlock({ kind: 'recovery', text: spelt })).findings).toEqual([]);
  expect((await vault.get(id))?.fields).toMatchObject({ name: 'Sok Dara' });
});

test('a passphrase or a code that was replaced opens nothing any more', async () => {
  must(await vault.changePassphrase(secret, 'another walk up the mountain'));
  expect(await vault.changePassphrase(secret, 'a third walk in the rain')).toEqual({ ok: false, error: { type: 'wrongSecret' } });
  const renewed = must(await vault.renewRecoveryCode({ kind: 'passphrase', text: 'another walk up the mountain' })).recoveryCode;
  await vault.lock();
  expect(await vault.unlock(secret)).toMatchObject({ ok: false });
  expect(await vault.unlock({ kind: 'recovery', text: recoveryCode })).toMatchObject({ ok: false });
  expect(must(await vault.unlock({ kind: 'recovery', text: renewed })).findings).toEqual([]);
});

test('a weak passphrase makes no vault', async () => {
  const other = createDisk().vault();
  expect(await other.create('short')).toEqual({ ok: false, error: { type: 'tooWeak' } });
  expect(await other.create('aaaaaaaaaaaaaaaaaaaa')).toEqual({ ok: false, error: { type: 'tooWeak' } });
  expect(await other.status()).toEqual({ kind: 'none' });
});

test('a clock set back two years is said, and the order of what was done stays', async () => {
  const id = await person('First');
  await vault.lock();
  const twoYearsMs = 2 * 365 * 24 * 60 * 60 * 1000;
  disk.clock.nowMs -= twoYearsMs;
  const report = must(await vault.unlock(secret));
  expect(report.clockBehindMs).toBeGreaterThan(twoYearsMs - 10_000);
  expect(report.findings).toEqual([]);
  must(await vault.commit({ action: 'rename', operations: [{ op: 'put', record: id, field: 'name', value: 'Second' }] }));
  expect((await vault.get(id))?.fields).toMatchObject({ name: 'Second' });
  const [last, first] = await vault.history(id);
  expect(last?.at.slice(0, 4)).toBe('2024');
  expect(first?.at.slice(0, 4)).toBe('2026');
  expect(last?.stamp.hlc.count).toBeGreaterThan(0);
  await vault.lock();
  expect(must(await vault.unlock(secret)).findings).toEqual([]);
  expect((await vault.get(id))?.fields).toMatchObject({ name: 'Second' });
});

test('a second window is told that another one writes, and may open once that one has locked', async () => {
  const second = disk.vault();
  expect(await second.unlock(secret)).toEqual({ ok: false, error: { type: 'elsewhere' } });
  expect(await second.create(passphrase)).toEqual({ ok: false, error: { type: 'elsewhere' } });
  await person('Sok Dara');
  await vault.lock();
  expect(must(await second.unlock(secret)).records).toBe(1);
  expect(await vault.unlock(secret)).toEqual({ ok: false, error: { type: 'elsewhere' } });
});

test('a vault of a newer program is left alone', async () => {
  await vault.lock();
  const db = disk.rows();
  await db.open();
  const header = await db.header.get('header');
  if (header) await db.header.put({ ...header, format: 99 }, 'header');
  db.close();
  expect(await vault.status()).toEqual({ kind: 'tooNew', format: 99 });
  expect(await vault.unlock(secret)).toEqual({ ok: false, error: { type: 'tooNew', format: 99 } });
});

describe('a full disk', () => {
  /** From now on writing to the store fails as with a full quota, until the returned function is called. */
  function fill(store: string): () => void {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: unknown[]) {
      if (this.name === store) throw new DOMException('full', 'QuotaExceededError');
      return Reflect.apply(put, this, args);
    };
    return () => {
      IDBObjectStore.prototype.put = put;
    };
  }

  test('refuses the commit, stores no half of it, keeps all before it, and takes the next when there is room', async () => {
    const before = await person('Before');
    const makeRoom = fill('journal');
    const [id] = (await vault.newIds(1)) as [RecordId];
    const change = { action: 'createPerson', operations: newPerson(id, 'Too much') };
    const answers = await Promise.all([vault.commit(change), vault.undo(), vault.setSealedValue('draft', 'x')]);
    expect(answers[0]).toEqual({ ok: false, error: { type: 'storageFull' } });
    expect(answers[1]).toEqual({ ok: false, error: { type: 'storageFull' } });
    expect(answers[2]).toEqual({ ok: false, error: { type: 'storageFull' } });
    expect(await vault.get(id)).toBeNull();
    expect(await vault.get(before)).toMatchObject({ deleted: false });
    makeRoom();
    must(await vault.commit(change));
    expect(must(await vault.verify())).toEqual([]);
    await vault.lock();
    expect(must(await vault.unlock(secret)).findings).toEqual([]);
    expect((await vault.list({ sort: { field: 'name' } })).rows.map(({ fields }) => fields.name)).toEqual(['Before', 'Too much']);
  });

  test('does not keep a vault from being locked, nor a checkpoint from being written later', async () => {
    await person('Before');
    const makeRoom = fill('heads');
    await vault.lock();
    makeRoom();
    expect(must(await vault.unlock(secret)).records).toBe(1);
    await vault.checkpoint();
    expect(must(await vault.verify())).toEqual([]);
  });
});
