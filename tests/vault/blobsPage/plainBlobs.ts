// What a program without encryption would do: one Blob a row.

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

let opened: Promise<IDBDatabase> | null = null;
function openPlain(): Promise<IDBDatabase> {
  const request = indexedDB.open('plain', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('files');
  return answerOf(request);
}

export async function plainBlobs() {
  opened ??= openPlain();
  const db = await opened;
  return {
    async put(key: number, file: Blob, durability: IDBTransactionDurability) {
      const transaction = db.transaction('files', 'readwrite', { durability });
      transaction.objectStore('files').put(file, key);
      await endOf(transaction);
    },
    get: (key: number): Promise<Blob> => answerOf(db.transaction('files').objectStore('files').get(key)),
    async clear() {
      const transaction = db.transaction('files', 'readwrite');
      transaction.objectStore('files').clear();
      await endOf(transaction);
    },
  };
}
