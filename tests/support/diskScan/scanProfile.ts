// Looks for planted words in everything a browser profile holds, the way an examiner with the disk would.
import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { levelDbFilePieces, UnreadableStore } from './levelDb.ts';
import { isSqlite, sqlitePieces } from './sqlite.ts';
import { layersOf } from './values.ts';

export interface Sighting {
  readonly canary: string;
  readonly file: string;
  readonly form: string;
}
export interface ScanReport {
  readonly sightings: readonly Sighting[];
  /** How many files of each kind were read: a scan that read nothing proves nothing. */
  readonly files: { readonly levelDb: number; readonly sqlite: number; readonly plain: number };
  /** The engines that IndexedDB was found on. */
  readonly indexedDb: readonly ('levelDb' | 'sqlite')[];
  readonly bytesRead: number;
}

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const plusOne = (bytes: Buffer) => Buffer.from(bytes.map((byte) => (byte + 1) & 0xff));

/** Each way in which a browser writes a string to disk. SQLite-backed IndexedDB stores key bytes raised by one. */
function formsOf(canary: string): { form: string; bytes: Buffer }[] {
  const plain = [
    { form: 'UTF-8', bytes: Buffer.from(canary, 'utf8') },
    { form: 'UTF-16LE', bytes: Buffer.from(canary, 'utf16le') },
    { form: 'UTF-16BE', bytes: utf16be(canary) },
    { form: 'base64', bytes: Buffer.from(Buffer.from(canary, 'utf8').toString('base64').replace(/=+$/, '').slice(0, -1)) },
    { form: 'hex', bytes: Buffer.from(Buffer.from(canary, 'utf8').toString('hex')) },
    { form: 'percent-encoded', bytes: Buffer.from(encodeURIComponent(canary)) },
  ];
  const shifted = plain.slice(0, 3).map(({ form, bytes }) => ({ form: `${form} + 1`, bytes: plusOne(bytes) }));
  return [...plain, ...shifted];
}

function* filesBelow(folder: string): Generator<string> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile()) yield path;
  }
}

const isLevelDb = (path: string) => /\.(ldb|sst)$/.test(path) || /\/(MANIFEST-\d+|\d{6}\.log)$/.test(path);
const inIndexedDb = (path: string) => path.includes('/IndexedDB/');
const belongsToSqlite = (path: string) => /-(wal|shm|journal)$/.test(path);

/**
 * Scans the whole folder. A file that vanishes while it is read (a running browser compacts) is passed over; a store that
 * exists and cannot be decoded throws `UnreadableStore`.
 */
export function scanProfile(folder: string, canaries: readonly string[]): ScanReport {
  const forms = canaries.flatMap((canary) => formsOf(canary).map((form) => ({ canary, ...form })));
  const sightings: Sighting[] = [];
  const seen = new Set<string>();
  const files = { levelDb: 0, sqlite: 0, plain: 0 };
  const engines = new Set<'levelDb' | 'sqlite'>();
  let bytesRead = 0;

  const look = (file: string, piece: Uint8Array) => {
    bytesRead += piece.length;
    for (const layer of layersOf(piece)) {
      const bytes = Buffer.from(layer.buffer, layer.byteOffset, layer.length);
      for (const { canary, form, bytes: needle } of forms) {
        const key = `${file}\u0000${form}\u0000${canary}`;
        if (seen.has(key) || !bytes.includes(needle)) continue;
        seen.add(key);
        sightings.push({ canary, file: relative(folder, file), form });
      }
    }
  };

  for (const file of filesBelow(folder)) {
    look(file, new TextEncoder().encode(relative(folder, file)));
    try {
      if (isLevelDb(file)) {
        files.levelDb++;
        if (inIndexedDb(file)) engines.add('levelDb');
        for (const piece of levelDbFilePieces(file)) look(file, piece);
      } else {
        const bytes = new Uint8Array(readFileSync(file));
        if (isSqlite(bytes)) {
          files.sqlite++;
          if (inIndexedDb(file)) engines.add('sqlite');
          for (const piece of sqlitePieces(file)) look(file, piece);
        } else if (!belongsToSqlite(file)) {
          files.plain++;
          look(file, bytes);
        }
      }
    } catch (problem) {
      if ((problem as NodeJS.ErrnoException).code === 'ENOENT') continue;
      if (problem instanceof UnreadableStore)
        throw new UnreadableStore(`${relative(folder, file)}: ${problem.message}`, { cause: problem });
      throw problem;
    }
  }
  return { sightings, files, indexedDb: [...engines], bytesRead };
}
