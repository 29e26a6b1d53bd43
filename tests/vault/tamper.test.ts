// Whoever has the disk can alter it. For each kind of stored row: one bit turned, the row dropped, cut short, exchanged with
// another, copied over another, put back from an older day. Each is noticed and named, and nothing is lost that the journal has.
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Operation } from '../../src/domain/change.ts';
import type { RecordId } from '../../src/domain/ids.ts';
import type { Finding, VaultApi } from '../../src/vault/api.ts';
import { createDisk, must, passphrase } from '../support/vaultInNode.ts';
import {
  type Copy,
  cloneRows,
  copyRows,
  cut,
  drop,
  flip,
  layRows,
  put,
  type Rows,
  read,
  repeat,
  rowNames,
  swap,
} from '../support/vaultRows.ts';

// Deriving a key from a passphrase is slow by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const secret = { kind: 'passphrase', text: passphrase } as const;
/** A vault some days ago, the same today, and today after a power cut with entries that no checkpoint has. */
let older: Copy;
let today: Copy;
let unfinished: Copy;
let names: readonly unknown[];

async function addPeople(vault: VaultApi, count: number, prefix: string): Promise<void> {
  const ids = await vault.newIds(count);
  const operations = ids.flatMap((record, at): Operation[] => [
    { op: 'put', record, field: 'kind', value: 'person' },
    { op: 'put', record, field: 'name', value: `${prefix} ${at}` },
    { op: 'put', record, field: 'notes', value: 'Taken over the river at night.' },
  ]);
  must(await vault.commit({ action: 'createPeople', operations }));
}
async function addOneByOne(vault: VaultApi, count: number, prefix: string): Promise<void> {
  for (let at = 0; at < count; at += 1) await addPeople(vault, 1, `${prefix} ${at}`);
}

async function addItem(vault: VaultApi): Promise<void> {
  const stored = must(await vault.blobs.put(new Blob([new Uint8Array(600_000).fill(7)])));
  const [id] = (await vault.newIds(1)) as [RecordId];
  must(
    await vault.commit({
      action: 'addItem',
      operations: [
        { op: 'put', record: id, field: 'kind', value: 'item' },
        { op: 'put', record: id, field: 'blob', value: stored.blob },
        { op: 'put', record: id, field: 'sha256', value: stored.sha256 },
        { op: 'put', record: id, field: 'sizeBytes', value: stored.sizeBytes },
        { op: 'attach', record: id, ...stored },
      ],
    }),
  );
}

/** Until the search has read so many people. */
async function indexed(vault: VaultApi, people: number): Promise<void> {
  while ((await vault.search({ text: 'river', kinds: ['person'] })).total < people)
    await new Promise((done) => setTimeout(done, 20));
}

beforeAll(async () => {
  const disk = createDisk();
  const vault = disk.vault();
  must(await vault.create(passphrase));
  for (let round = 0; round < 20; round += 1) await addPeople(vault, 30, `Early ${round}`);
  await addItem(vault);
  must(await vault.setSealedValue('draft', 'half a sentence'));
  must(await vault.setSealedValue('layout', 'wide'));
  await indexed(vault, 600);
  await vault.lock();
  older = await copyRows(disk);
  must(await vault.unlock(secret));
  await addOneByOne(vault, 5, 'Late');
  must(await vault.setSealedValue('draft', 'a whole sentence'));
  await indexed(vault, 605);
  await vault.lock();
  today = await copyRows(disk);
  must(await vault.unlock(secret));
  await addOneByOne(vault, 6, 'Latest');
  await vault.search({ text: 'river' });
  unfinished = await copyRows(disk);
  names = (await vault.list({ sort: { field: 'name' } })).rows.map(({ fields }) => fields.name);
  await vault.lock();
});

interface Seen {
  readonly findings: readonly Finding[];
  readonly vault: VaultApi;
}

/** Opens the altered rows, reads every one of them, and gives all that was found. */
async function openAltered({ rows, mark }: Copy, alter: (rows: Rows) => void): Promise<Seen> {
  const altered = cloneRows(rows);
  alter(altered);
  const disk = await layRows({ rows: altered, mark });
  const vault = disk.vault();
  const unlocked = await vault.unlock(secret);
  if (!unlocked.ok) {
    if (unlocked.error.type !== 'damaged') throw new Error(unlocked.error.type);
    return { findings: unlocked.error.findings, vault };
  }
  const found = must(await vault.verify());
  return { findings: [...unlocked.value.findings, ...found], vault };
}

const finding = (table: Finding['table'], row: unknown, fault: Finding['fault']) => ({ table, row: String(row), fault });

test('a sound vault has nothing to report, open or left in the middle of work', async () => {
  for (const copy of [older, today, unfinished]) {
    const disk = await layRows(copy);
    const vault = disk.vault();
    expect(must(await vault.unlock(secret)).findings).toEqual([]);
    expect(must(await vault.verify())).toEqual([]);
    await vault.lock();
  }
});

/** Tables with many rows of one kind, the finding's table, and two rows to attack. */
const many = [
  { table: 'journal', rows: () => [7, 15] as const },
  { table: 'heads', rows: (all: readonly unknown[]) => [all[0], all[1]] as const },
  { table: 'bodies', rows: (all: readonly unknown[]) => [all[0], all[1]] as const },
  { table: 'search', rows: (all: readonly unknown[]) => [all[0], all[1]] as const },
  { table: 'sealedValues', rows: (all: readonly unknown[]) => all.filter((row) => row !== 'index').slice(0, 2) },
] as const;

describe.each(many)('a row of $table', ({ table, rows }) => {
  const pick = () => rows(rowNames(today.rows, table)) as readonly [unknown, unknown];

  test('with one bit turned is damaged', async () => {
    const [one] = pick();
    const { findings } = await openAltered(today, (altered) => flip(altered, table, one));
    expect(findings).toContainEqual(finding(table, one, 'damaged'));
  });
  test('cut short is damaged', async () => {
    const [one] = pick();
    const { findings } = await openAltered(today, (altered) => cut(altered, table, one));
    expect(findings).toContainEqual(finding(table, one, 'damaged'));
  });
  test('that was dropped is missing', async () => {
    const [one] = pick();
    const { findings } = await openAltered(today, (altered) => drop(altered, table, one));
    expect(findings).toContainEqual(finding(table, one, 'missing'));
  });
  test('exchanged with another is named, both of them', async () => {
    const [one, other] = pick();
    const { findings } = await openAltered(today, (altered) => swap(altered, table, one, other));
    expect(findings).toContainEqual(finding(table, one, 'swapped'));
    expect(findings).toContainEqual(finding(table, other, 'swapped'));
  });
  test('copied over another is repeated there', async () => {
    const [one, other] = pick();
    const { findings } = await openAltered(today, (altered) => repeat(altered, table, one, other));
    expect(findings).toContainEqual(finding(table, other, 'repeated'));
    expect(findings).not.toContainEqual(expect.objectContaining({ row: String(one) }));
  });
});

describe('a damaged page', () => {
  test.each(['heads', 'bodies'] as const)('of %s costs nothing: the journal gives its records again', async (table) => {
    const page = rowNames(today.rows, table)[0];
    const { vault } = await openAltered(today, (altered) => flip(altered, table, page));
    const people = await vault.list({ kind: 'person' });
    expect(people.total).toBe(605);
    for (const { id } of people.rows) {
      expect((await vault.get(id))?.fields).toMatchObject({ notes: 'Taken over the river at night.' });
    }
    await vault.lock();
    expect(must(await vault.unlock(secret)).findings).toEqual([]);
    expect(must(await vault.verify())).toEqual([]);
  });
  test.each(['heads', 'bodies'] as const)('of %s is mended by the check that names it', async (table) => {
    const page = rowNames(today.rows, table)[0];
    const { vault } = await openAltered(today, (altered) => flip(altered, table, page));
    expect(must(await vault.verify())).toEqual([]);
    await vault.lock();
    expect(must(await vault.unlock(secret)).findings).toEqual([]);
    expect(must(await vault.verify())).toEqual([]);
    expect((await vault.list({ kind: 'person' })).total).toBe(605);
  });
  test('put back from an older day does not pass for the new one', async () => {
    for (const table of ['heads', 'bodies'] as const) {
      const known = new Set(rowNames(today.rows, table));
      const old = rowNames(older.rows, table).find((row) => !known.has(row));
      const newer = rowNames(today.rows, table).find((row) => !new Set(rowNames(older.rows, table)).has(row));
      const { findings } = await openAltered(today, (altered) => put(altered, table, newer, read(older.rows, table, old).value));
      expect(findings).toContainEqual(finding(table, newer, 'damaged'));
    }
  });
});

describe('the end of the journal', () => {
  const last = () => Math.max(...(rowNames(unfinished.rows, 'journal') as number[]));

  test('cut off, the missing rows are named and nothing more is written', async () => {
    const { findings, vault } = await openAltered(unfinished, (altered) => {
      for (let row = last() - 3; row <= last(); row += 1) drop(altered, 'journal', row);
    });
    expect(findings).toContainEqual(finding('journal', `${last() - 3}-${last()}`, 'missing'));
    expect((await vault.list({ kind: 'person' })).total).toBe(605 + 2);
    const [id] = (await vault.newIds(1)) as [RecordId];
    const operations = [{ op: 'put', record: id, field: 'kind', value: 'person' }] as const;
    expect(await vault.commit({ action: 'createPerson', operations })).toMatchObject({ ok: false, error: { type: 'refused' } });
  });
  test('with an altered row, what stands before it opens and what follows is not guessed', async () => {
    const { findings, vault } = await openAltered(unfinished, (altered) => flip(altered, 'journal', last() - 2));
    expect(findings).toContainEqual(finding('journal', last() - 2, 'damaged'));
    expect((await vault.list({ kind: 'person' })).total).toBe(605 + 3);
  });
  test('with rows exchanged, both are named', async () => {
    const { findings } = await openAltered(unfinished, (altered) => swap(altered, 'journal', last(), last() - 1));
    expect(findings).toContainEqual(finding('journal', last(), 'swapped'));
    expect(findings).toContainEqual(finding('journal', last() - 1, 'swapped'));
  });
  test('with a row repeated behind it, the copy is named and changes nothing', async () => {
    const { findings, vault } = await openAltered(unfinished, (altered) => repeat(altered, 'journal', last(), last() + 1));
    expect(findings).toContainEqual(finding('journal', last() + 1, 'unexpected'));
    expect(findings).toContainEqual(finding('journal', last() + 1, 'repeated'));
    expect((await vault.list({ sort: { field: 'name' } })).rows.map(({ fields }) => fields.name)).toEqual(names);
  });
  test('put back from an older day contradicts the chain head', async () => {
    const { findings } = await openAltered(unfinished, (altered) =>
      put(altered, 'journal', 0, read(today.rows, 'journal', 0).value),
    );
    expect(findings).toContainEqual(finding('journal', 0, 'olderThanKnown'));
  });
  test.each([
    ['turned', flip],
    ['cut', cut],
  ] as const)('whose chain head was %s is named, and every entry is there', async (_, alter) => {
    const { findings, vault } = await openAltered(unfinished, (altered) => alter(altered, 'journal', 0));
    expect(findings).toContainEqual(finding('journal', 0, 'damaged'));
    expect((await vault.list({})).total).toBe(names.length);
  });
  test('whose chain head was dropped is named', async () => {
    const { findings } = await openAltered(unfinished, (altered) => drop(altered, 'journal', 0));
    expect(findings).toContainEqual(finding('journal', 0, 'missing'));
  });
});

describe.each(['manifest', 'device'] as const)('the row %s', (row) => {
  test('turned or cut is damaged, dropped is missing, and every record is there', async () => {
    for (const [alter, fault] of [
      [flip, 'damaged'],
      [cut, 'damaged'],
      [drop, 'missing'],
    ] as const) {
      const { findings, vault } = await openAltered(today, (altered) => alter(altered, 'manifest', row));
      expect(findings).toContainEqual(finding('manifest', row, fault));
      expect((await vault.list({ kind: 'person' })).total).toBe(605);
    }
  });
});

test('manifest and device exchanged, or one copied over the other, are named', async () => {
  const swapped = await openAltered(today, (altered) => swap(altered, 'manifest', 'manifest', 'device'));
  expect(swapped.findings).toContainEqual(finding('manifest', 'manifest', 'damaged'));
  expect(swapped.findings).toContainEqual(finding('manifest', 'device', 'damaged'));
  const repeated = await openAltered(today, (altered) => repeat(altered, 'manifest', 'device', 'manifest'));
  expect(repeated.findings).toContainEqual(finding('manifest', 'manifest', 'damaged'));
});

test('an older manifest is named, and the records are those of today', async () => {
  const old = read(older.rows, 'manifest', 'manifest').value;
  const { findings, vault } = await openAltered(today, (altered) => put(altered, 'manifest', 'manifest', old));
  expect(findings).toContainEqual(finding('manifest', 'manifest', 'olderThanKnown'));
  expect((await vault.list({ kind: 'person' })).total).toBe(605);
});

describe('sealed values', () => {
  test('put back from an older day are named and not shown', async () => {
    const row = rowNames(today.rows, 'sealedValues').find(
      (name) =>
        name !== 'index' &&
        !sameBytes(read(today.rows, 'sealedValues', name).value, read(older.rows, 'sealedValues', name).value),
    );
    const old = read(older.rows, 'sealedValues', row).value;
    const { findings, vault } = await openAltered(today, (altered) => put(altered, 'sealedValues', row, old));
    expect(findings).toContainEqual(finding('sealedValues', row, 'olderThanKnown'));
    expect(await vault.sealedValue('draft')).toBeNull();
    expect(await vault.sealedValue('layout')).toBe('wide');
  });
  test('whose index was turned, dropped or put back are named', async () => {
    const old = read(older.rows, 'sealedValues', 'index').value;
    const turned = await openAltered(today, (altered) => flip(altered, 'sealedValues', 'index'));
    expect(turned.findings).toContainEqual(finding('sealedValues', 'index', 'damaged'));
    const dropped = await openAltered(today, (altered) => drop(altered, 'sealedValues', 'index'));
    expect(dropped.findings).toContainEqual(finding('sealedValues', 'index', 'missing'));
    const putBack = await openAltered(today, (altered) => put(altered, 'sealedValues', 'index', old));
    expect(putBack.findings).toContainEqual(finding('sealedValues', 'index', 'olderThanKnown'));
  });
});

const sameBytes = (a: unknown, b: unknown): boolean => Buffer.compare(a as Uint8Array, b as Uint8Array) === 0;

describe('blobs', () => {
  test('whose row was turned or dropped are named', async () => {
    const row = rowNames(today.rows, 'blobRows')[0];
    for (const alter of [flip, drop]) {
      const { findings } = await openAltered(today, (altered) => alter(altered, 'blobRows', row));
      expect(findings).toContainEqual(expect.objectContaining({ table: 'blobs' }));
    }
  });
  test('with stored bytes dropped are named', async () => {
    const { findings } = await openAltered(today, (altered) => drop(altered, 'blobs', rowNames(today.rows, 'blobs')[0]));
    expect(findings).toContainEqual(expect.objectContaining({ table: 'blobs', fault: 'missing' }));
  });
});

describe('the header', () => {
  type Header = { slots: { salt: string; wrapped: string; memoryKiB: number }[]; sum: string };
  const altered = (change: (header: Header) => void) => (rows: Rows) => {
    const header = read(rows, 'header', 'header').value as Header;
    change(header);
  };
  test.each([
    ['salt', (header: Header) => void (header.slots[0]!.salt = header.slots[1]!.salt)],
    ['wrapped key', (header: Header) => void (header.slots[0]!.wrapped = header.slots[1]!.wrapped)],
    ['parameters', (header: Header) => void (header.slots[0]!.memoryKiB *= 2)],
    ['order of slots', (header: Header) => void header.slots.reverse()],
    ['slots, one fewer', (header: Header) => void header.slots.pop()],
    ['sum', (header: Header) => void (header.sum = header.sum.replace(/./, (digit) => (digit === '0' ? '1' : '0')))],
  ])('with another %s is damaged, not a wrong passphrase', async (_, change) => {
    const { findings } = await openAltered(today, altered(change));
    expect(findings).toEqual([finding('header', 'header', 'damaged')]);
  });
  test('that was dropped is missing, not an empty place', async () => {
    const { findings } = await openAltered(today, (rows) => drop(rows, 'header', 'header'));
    expect(findings).toEqual([finding('header', 'header', 'missing')]);
  });
  test('from before the passphrase was changed is named', async () => {
    const disk = await layRows(today);
    const vault = disk.vault();
    must(await vault.unlock(secret));
    must(await vault.changePassphrase(secret, 'another walk up the mountain'));
    await vault.lock();
    expect(await vault.unlock(secret)).toEqual({ ok: false, error: { type: 'wrongSecret' } });
    const changed = await copyRows(disk);
    const { findings } = await openAltered(changed, (rows) =>
      put(rows, 'header', 'header', read(today.rows, 'header', 'header').value),
    );
    expect(findings).toContainEqual(finding('header', 'header', 'olderThanKnown'));
  });
});

describe('the whole database put back from an older day', () => {
  test('is noticed by the mark kept outside, and goes on as another device', async () => {
    const disk = await layRows({ rows: older.rows, mark: today.mark });
    const vault = disk.vault();
    const report = must(await vault.unlock(secret));
    expect(report.findings).toEqual([finding('vault', 'vault', 'olderThanKnown')]);
    const before = must(await (await layRows(older)).vault().unlock(secret));
    expect(report.device).not.toBe(before.device);
    await addPeople(vault, 1, 'After');
    await vault.lock();
    expect(must(await vault.unlock(secret)).findings).toEqual([]);
    expect(must(await vault.verify())).toEqual([]);
    expect((await vault.list({ kind: 'person' })).total).toBe(601);
  });
});
