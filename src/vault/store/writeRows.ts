// The quickest durable write there is: every row is handed over at once and the transaction told to commit, without waiting for
// the answer to each. Through Dexie the same write takes twice as long, which a person who types would feel.
import type { Sealed, SealedSegment, VaultDatabase } from './database.ts';

export interface RowToWrite {
  readonly key: string | number | readonly [string, number];
  /** Null removes the row. */
  readonly sealed: Sealed<unknown> | SealedSegment | null;
}
type Written = 'journal' | 'manifest' | 'sealedValues' | 'blobs' | 'blobRows';
/** In which table which rows go. */
export type RowsToWrite = Readonly<Partial<Record<Written, readonly RowToWrite[]>>>;

/** All rows or none, durable when it resolves. Rejects as Dexie does when the disk is full; see `isStorageFull`. */
export function writeRows(db: VaultDatabase, rows: RowsToWrite): Promise<void> {
  return new Promise((resolve, reject) => {
    const tables = Object.keys(rows);
    const transaction = db.backendDB().transaction(tables, 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('The transaction was given up'));
    try {
      for (const [table, written] of Object.entries(rows)) {
        const store = transaction.objectStore(table);
        for (const row of written) writeRow(store, row);
      }
      transaction.commit();
    } catch (cause) {
      transaction.abort();
      reject(cause);
    }
  });
}

function writeRow(store: IDBObjectStore, { key, sealed }: RowToWrite): void {
  if (sealed === null) store.delete(key as IDBValidKey);
  else store.put(sealed, key as IDBValidKey);
}
