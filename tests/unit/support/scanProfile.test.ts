import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { zstdCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UnreadableStore } from '../../support/diskScan/levelDb.ts';
import { scanProfile } from '../../support/diskScan/scanProfile.ts';

const word = 'Quillfeather';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-scan-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function sqliteWith(value: Uint8Array): void {
  const database = new DatabaseSync(join(folder, 'store'));
  database.exec('create table rows (key blob, value blob)');
  database.prepare('insert into rows values (?, ?)').run(new Uint8Array([1]), value);
  database.close();
}

describe('the profile scan', () => {
  it('reads zstd values in a SQLite store', () => {
    sqliteWith(new Uint8Array(zstdCompressSync(Buffer.from(`the name ${word} `.repeat(400)))));
    expect(scanProfile(folder, [word]).sightings.map((sighting) => sighting.form)).toContain('UTF-8');
  });

  it('reads keys whose bytes are raised by one', () => {
    sqliteWith(new Uint8Array(Buffer.from(word).map((byte) => byte + 1)));
    expect(scanProfile(folder, [word]).sightings.map((sighting) => sighting.form)).toContain('UTF-8 + 1');
  });

  it('reads file names', () => {
    writeFileSync(join(folder, `${word}.txt`), '');
    expect(scanProfile(folder, [word]).sightings.map((sighting) => sighting.file)).toContain(`${word}.txt`);
  });

  it('fails when it meets a table that it cannot decode', () => {
    mkdirSync(join(folder, 'some.leveldb'));
    writeFileSync(join(folder, 'some.leveldb', '000005.ldb'), new Uint8Array(4096).fill(7));
    expect(() => scanProfile(folder, [word])).toThrow(UnreadableStore);
  });

  it('fails when it meets a SQLite store that it cannot open', () => {
    const bytes = new Uint8Array(4096).fill(9);
    bytes.set(Buffer.from('SQLite format 3\u0000'));
    writeFileSync(join(folder, 'broken.db'), bytes);
    expect(() => scanProfile(folder, [word])).toThrow(UnreadableStore);
  });
});
