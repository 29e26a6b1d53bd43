// The one small door to where blobs lie, so that large media can move to other storage without anyone noticing.
import type { Bytes } from '../../crypto/encoding.ts';
import type { VaultDatabase } from '../store/database.ts';

export interface ChunkRow {
  readonly name: string;
  readonly index: number;
  readonly sealed: Bytes;
}
export interface BlobBatch {
  readonly chunks: readonly ChunkRow[];
  /** Rows beside the chunks, by name; null removes one. */
  readonly rows: readonly (readonly [name: string, sealed: Bytes | null])[];
}

/** Chunks lie under [name, number], rows under a name. Everything here is sealed. */
export interface BlobRows {
  /** All of it or nothing, durable when resolved. Rejects with what `isStorageFull` knows when there is no room. */
  write(batch: BlobBatch): Promise<void>;
  row(name: string): Promise<Bytes | undefined>;
  rowNames(): Promise<readonly string[]>;
  /** Those of the numbers `from` to `to` (both included) that are there, by number. */
  chunks(name: string, from: number, to: number): Promise<ReadonlyMap<number, Bytes>>;
  /** Every name under which chunks lie. */
  chunkNames(): Promise<readonly string[]>;
  chunkNumbers(name: string): Promise<readonly unknown[]>;
  /** Removes all chunks of a name, and writes and removes rows, in one. */
  remove(name: string, rows: BlobBatch['rows']): Promise<void>;
}

/** Sorts after every number in a key. */
const afterAll: readonly never[] = [];

export function blobRowsOf(db: VaultDatabase): BlobRows {
  const range = (name: string) => db.blobs.where(':id').between([name], [name, afterAll]);
  const writeRows = async (rows: BlobBatch['rows']) => {
    for (const [name, sealed] of rows) await (sealed === null ? db.blobRows.delete(name) : db.blobRows.put(sealed, name));
  };
  return {
    write: ({ chunks, rows }) =>
      db.transaction('rw', db.blobs, db.blobRows, async () => {
        await Promise.all(chunks.map(({ name, index, sealed }) => db.blobs.put(sealed, [name, index])));
        await writeRows(rows);
      }),
    row: async (name) => bytesOf(await db.blobRows.get(name)),
    rowNames: () => db.blobRows.toCollection().primaryKeys(),
    async chunks(name, from, to) {
      const found = await db.blobs.where(':id').between([name, from], [name, to], true, true).toArray();
      if (found.length === to - from + 1) return numbered(found, from);
      const numbers = Array.from({ length: to - from + 1 }, (_, at) => from + at);
      return numbered(await db.blobs.bulkGet(numbers.map((number): [string, number] => [name, number])), from);
    },
    async chunkNames() {
      const names: string[] = [];
      let [key] = await db.blobs.limit(1).primaryKeys();
      while (key !== undefined) {
        names.push(key[0]);
        [key] = await db.blobs.where(':id').above([key[0], afterAll]).limit(1).primaryKeys();
      }
      return names;
    },
    chunkNumbers: async (name) => (await range(name).primaryKeys()).map(([, number]) => number),
    remove: (name, rows) =>
      db.transaction('rw', db.blobs, db.blobRows, async () => {
        await range(name).delete();
        await writeRows(rows);
      }),
  };
}

/** What is no bytes was put there by someone else: it opens to nothing, which is how it is found. */
const bytesOf = (value: unknown): Bytes | undefined =>
  value === undefined ? undefined : value instanceof Uint8Array ? new Uint8Array(value) : new Uint8Array(0);

function numbered(values: readonly unknown[], from: number): ReadonlyMap<number, Bytes> {
  const byNumber = new Map<number, Bytes>();
  for (const [at, value] of values.entries()) {
    if (value !== undefined) byNumber.set(from + at, value instanceof Uint8Array ? (value as Bytes) : new Uint8Array(0));
  }
  return byNumber;
}
