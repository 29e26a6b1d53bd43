// What a program could take instead of the vault: encryption added to Dexie.
import { expose } from 'comlink';
import Dexie, { type EntityTable } from 'dexie';
import { applyEncryptionMiddleware, clearEncryptedTables, NON_INDEXED_FIELDS } from 'dexie-encrypted';
import { batchesOf, makeRecords, type PlainRecord, plainIds } from './records.ts';
import { type ReadAndWritten, timed } from './timing.ts';

const batchSize = 1_000;

type Encrypted = Dexie & { records: EntityTable<PlainRecord, 'id'> };

function openEncrypted(): Encrypted {
  const db = new Dexie('dexie-encrypted', { chromeTransactionDurability: 'strict' }) as Encrypted;
  applyEncryptionMiddleware(db, new Uint8Array(32).fill(7), { records: NON_INDEXED_FIELDS }, clearEncryptedTables);
  db.version(1).stores({ records: 'id' });
  return db;
}

const rival = {
  async measure(count: number): Promise<ReadAndWritten> {
    const batches = batchesOf(makeRecords(plainIds(count), 'case'), batchSize);
    const writing = openEncrypted();
    await writing.open();
    const [, writeMs] = await timed(async () => {
      for (const batch of batches) await writing.records.bulkAdd([...batch]);
    });
    writing.close();
    const [records, readMs] = await timed(() => openEncrypted().records.toArray());
    if (records.length !== count || records[0]?.title === undefined) throw new Error('dexie-encrypted gave back other records');
    return { writeMs, readMs };
  },
};

export type DexieEncryptedWorker = typeof rival;
expose(rival);
