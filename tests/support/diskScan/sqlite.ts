// Reads every value of every table of a SQLite file, and its raw pages, where deleted rows live on.
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { UnreadableStore } from './levelDb.ts';

export const isSqlite = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 15)).toString('latin1') === 'SQLite format 3';

function asBytes(value: unknown): Uint8Array | null {
  if (value instanceof Uint8Array) return value;
  return typeof value === 'string' ? new TextEncoder().encode(value) : null;
}

/** Works on a copy, with its write-ahead log, so that a running browser is not disturbed. */
export function* sqlitePieces(path: string): Generator<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-scan-'));
  try {
    const copy = join(folder, basename(path));
    for (const suffix of ['', '-wal', '-shm', '-journal']) {
      if (!existsSync(path + suffix)) continue;
      copyFileSync(path + suffix, copy + suffix);
      if (suffix !== '-shm') yield new Uint8Array(readFileSync(copy + suffix));
    }
    yield* rowsOf(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function* rowsOf(path: string): Generator<Uint8Array> {
  const database = new DatabaseSync(path, { allowExtension: false });
  try {
    for (const table of database.prepare("select name, sql from sqlite_master where type = 'table'").all()) {
      const name = String(table.name);
      if (/^create virtual/i.test(String(table.sql ?? ''))) continue;
      const rows = database.prepare(`select * from "${name.replaceAll('"', '""')}"`);
      rows.setReadBigInts(true);
      for (const row of rows.iterate()) {
        for (const value of Object.values(row)) {
          const bytes = asBytes(value);
          if (bytes) yield bytes;
        }
      }
    }
  } catch (cause) {
    throw new UnreadableStore('A SQLite store could not be read', { cause });
  } finally {
    database.close();
  }
}
