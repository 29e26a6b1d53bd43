// The stored rows of a vault as an attacker has them: copied off a disk, altered, and laid on another one.
import type { Table } from 'dexie';
import { createDisk, type Disk } from './vaultInNode.ts';

export type Rows = Map<string, Map<unknown, unknown>>;
/** With the mark that was kept outside when it was copied. */
export interface Copy {
  readonly rows: Rows;
  readonly mark: string | null;
}

export async function copyRows(disk: Disk): Promise<Copy> {
  const db = disk.rows();
  await db.open();
  const rows: Rows = new Map();
  for (const table of db.tables as Table[]) {
    const [keys, values] = [await table.toCollection().primaryKeys(), await table.toArray()];
    rows.set(table.name, new Map(keys.map((key, at) => [keyText(key), { key, value: structuredClone(values[at]) }])));
  }
  db.close();
  return { rows, mark: disk.witness.text };
}
const keyText = (key: unknown): unknown => (Array.isArray(key) ? key.join('/') : key);

interface StoredRow {
  readonly key: unknown;
  readonly value: unknown;
}

/** A new disk with these rows and this mark, on a later day than any of them. */
export async function layRows({ rows, mark }: Copy): Promise<Disk> {
  const disk = createDisk();
  disk.clock.nowMs += 24 * 60 * 60 * 1000;
  disk.witness.text = mark;
  const db = disk.rows();
  await db.open();
  for (const table of db.tables as Table[]) {
    for (const row of rows.get(table.name)?.values() ?? []) {
      const { key, value } = row as StoredRow;
      await table.put(structuredClone(value), key);
    }
  }
  db.close();
  return disk;
}

export const cloneRows = (rows: Rows): Rows => structuredClone(rows);

function tableOf(rows: Rows, name: string): Map<unknown, StoredRow> {
  const table = rows.get(name);
  if (!table) throw new Error(`No table ${name}`);
  return table as Map<unknown, StoredRow>;
}
export const rowNames = (rows: Rows, table: string): readonly unknown[] => [...tableOf(rows, table).keys()];

export function read(rows: Rows, table: string, name: unknown): StoredRow {
  const row = tableOf(rows, table).get(name);
  if (!row) throw new Error(`No row ${String(name)} in ${table}`);
  return row;
}

export function put(rows: Rows, table: string, name: unknown, value: unknown): void {
  tableOf(rows, table).set(name, { key: tableOf(rows, table).get(name)?.key ?? name, value });
}

export const drop = (rows: Rows, table: string, name: unknown): void => void tableOf(rows, table).delete(name);

/** Turns one bit in the middle. */
export function flip(rows: Rows, table: string, name: unknown): void {
  const bytes = read(rows, table, name).value as Uint8Array;
  const at = bytes.length >> 1;
  bytes[at] = (bytes[at] as number) ^ 4;
}

export function cut(rows: Rows, table: string, name: unknown): void {
  const bytes = read(rows, table, name).value as Uint8Array;
  put(rows, table, name, bytes.slice(0, bytes.length - 7));
}

export function swap(rows: Rows, table: string, one: unknown, other: unknown): void {
  const value = read(rows, table, one).value;
  put(rows, table, one, read(rows, table, other).value);
  put(rows, table, other, value);
}

export const repeat = (rows: Rows, table: string, from: unknown, over: unknown): void =>
  put(rows, table, over, structuredClone(read(rows, table, from).value));
