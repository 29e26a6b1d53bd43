// Vaults of released formats, kept as text under tests/fixtures/vault: every later program must open them. Run this file to
// write the fixture of the present format.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Operation } from '../../src/domain/change.ts';
import type { RecordId } from '../../src/domain/ids.ts';
import { currentFormat } from '../../src/vault/store/header.ts';
import { createDisk, must, passphrase } from './vaultInNode.ts';
import { type Copy, copyRows, type Rows } from './vaultRows.ts';

const pathOf = (format: number): string => resolve(import.meta.dirname, `../fixtures/vault/format${format}.json`);

type StoredText = Record<string, [key: unknown, value: string | object][]>;

/** The fixture of a format as rows for a disk. */
export function readStoredVault(format: number): Copy {
  const stored = JSON.parse(readFileSync(pathOf(format), 'utf8')) as StoredText;
  const rows: Rows = new Map();
  for (const [table, lines] of Object.entries(stored)) {
    const read = (value: string | object) => (typeof value === 'string' ? new Uint8Array(Buffer.from(value, 'base64')) : value);
    rows.set(table, new Map(lines.map(([key, value]) => [key, { key, value: read(value) }])));
  }
  return { rows, mark: null };
}

async function writeStoredVault(): Promise<void> {
  const disk = createDisk();
  const vault = disk.vault();
  must(await vault.create(passphrase));
  const [person, compound] = (await vault.newIds(2)) as [RecordId, RecordId];
  const commit = async (...operations: Operation[]) => must(await vault.commit({ action: 'edit', operations }));
  await commit(
    { op: 'put', record: person, field: 'kind', value: 'person' },
    { op: 'put', record: person, field: 'name', value: 'Sok Dara' },
    { op: 'add', record: person, field: 'roles', value: 'victim' },
  );
  must(await vault.setSealedValue('draft', 'half a sentence'));
  await vault.checkpoint();
  await commit(
    { op: 'put', record: compound, field: 'kind', value: 'compound' },
    { op: 'put', record: compound, field: 'name', value: 'Riverside' },
    { op: 'put', record: person, field: 'notes', value: 'Held at Riverside.' },
  );
  const { rows } = await copyRows(disk);
  const text = (value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value);
  const stored = Object.fromEntries(
    [...rows].map(([table, lines]) => [
      table,
      [...(lines as ReadonlyMap<unknown, { key: unknown; value: unknown }>).values()].map(({ key, value }) => [key, text(value)]),
    ]),
  );
  writeFileSync(pathOf(currentFormat), `${JSON.stringify(stored, null, 1)}\n`);
}

if (process.argv[1] === import.meta.filename) {
  await writeStoredVault();
  process.exit(0);
}
