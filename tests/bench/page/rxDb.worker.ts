// What a program could take instead of the vault: RxDB with its free encryption. It brings a Dexie of its own, so it has a worker
// of its own.
import { expose } from 'comlink';
import { createRxDatabase, type RxCollection } from 'rxdb/plugins/core';
import { wrappedKeyEncryptionCryptoJsStorage } from 'rxdb/plugins/encryption-crypto-js';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { batchesOf, makeRecords, type PlainRecord, plainIds } from './records.ts';
import { type ReadAndWritten, timed } from './timing.ts';

const batchSize = 1_000;

const text = (maxLength: number) => ({ type: 'string', maxLength });
const schema = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: text(22),
    kind: text(20),
    cases: { type: 'array', items: { type: 'string' } },
    title: text(2_000),
    type: text(100),
    words: text(4_000),
    notes: text(20_000),
    changedMs: { type: 'number' },
  },
  required: ['id'],
  encrypted: ['kind', 'cases', 'title', 'type', 'words', 'notes', 'changedMs'],
} as const;

async function openRxDb() {
  const db = await createRxDatabase<{ records: RxCollection<PlainRecord> }>({
    name: 'rxdb',
    storage: wrappedKeyEncryptionCryptoJsStorage({ storage: getRxStorageDexie() }),
    password: 'seven quiet herons under the wide bridge',
    multiInstance: false,
  });
  await db.addCollections({ records: { schema } });
  return db;
}

const rival = {
  async measure(count: number): Promise<ReadAndWritten> {
    const batches = batchesOf(makeRecords(plainIds(count), 'case'), batchSize);
    const writing = await openRxDb();
    const [, writeMs] = await timed(async () => {
      for (const batch of batches) {
        const { error } = await writing.records.bulkInsert([...batch]);
        if (error.length > 0) throw new Error('RxDB refused records');
      }
    });
    await writing.close();
    const [records, readMs] = await timed(async () => {
      const reading = await openRxDb();
      const documents = await reading.records.find().exec();
      return documents.map((document: { toJSON(): unknown }) => document.toJSON());
    });
    if (records.length !== count) throw new Error('RxDB gave back other records');
    return { writeMs, readMs };
  },
};

export type RxDbWorker = typeof rival;
expose(rival);
