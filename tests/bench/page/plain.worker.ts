// Dexie and IndexedDB without encryption, in a worker as the vault is: what encryption is compared with.
import { expose } from 'comlink';
import Dexie, { type EntityTable } from 'dexie';
import { batchesOf, makeRecords, type PlainRecord, plainIds } from './records.ts';
import { timed, twoAtATime } from './timing.ts';

const batchSize = 1_000;
type Plain = Dexie & { records: EntityTable<PlainRecord, 'id'> };

function openPlain(): Plain {
  const db = new Dexie('plain', { chromeTransactionDurability: 'strict' }) as Plain;
  db.version(1).stores({ records: 'id' });
  return db;
}

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const endOf = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

async function openBare(): Promise<IDBDatabase> {
  const request = indexedDB.open('bare', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('rows');
  return answerOf(request);
}

async function putBare(db: IDBDatabase, value: unknown, key: number): Promise<void> {
  const transaction = db.transaction('rows', 'readwrite', { durability: 'strict' });
  transaction.objectStore('rows').put(value, key);
  await endOf(transaction);
}

const plain = {
  async write(count: number): Promise<number> {
    const db = openPlain();
    await db.open();
    const batches = batchesOf(makeRecords(plainIds(count), 'case'), batchSize);
    const [, ms] = await timed(async () => {
      for (const batch of batches) await db.records.bulkAdd([...batch]);
    });
    db.close();
    return ms;
  },

  /** Opening included; the rows are there as objects afterwards. */
  async read(): Promise<{ readonly ms: number; readonly records: number }> {
    const [records, ms] = await timed(() => openPlain().records.toArray());
    return { ms, records: records.length };
  },

  async putRows(count: number, bytes: number): Promise<readonly number[]> {
    const db = await openBare();
    const taken: number[] = [];
    for (let nth = 0; nth < count; nth++) {
      const row = crypto.getRandomValues(new Uint8Array(bytes));
      taken.push((await timed(() => putBare(db, row, nth)))[1]);
    }
    db.close();
    return taken;
  },

  async moveBlobs(files: readonly Blob[]): Promise<{ readonly writeMs: number; readonly readMs: number }> {
    const db = await openBare();
    const [, writeMs] = await timed(() => twoAtATime(files, (file, nth) => putBare(db, file, nth)));
    const [bytes, readMs] = await timed(async () => {
      let sum = 0;
      for (const nth of files.keys()) {
        const file: Blob = await answerOf(db.transaction('rows').objectStore('rows').get(nth));
        sum += (await file.arrayBuffer()).byteLength;
      }
      return sum;
    });
    if (bytes !== files.reduce((sum, file) => sum + file.size, 0)) throw new Error('IndexedDB gave back other bytes');
    db.close();
    return { writeMs, readMs };
  },
};

export type PlainWorker = typeof plain;
expose(plain);
