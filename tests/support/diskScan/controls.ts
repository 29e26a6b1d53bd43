// Two databases that leak, written in the same run: if the scan does not find these, its silence about the vault means nothing.
import type { Page } from '@playwright/test';

/** Plaintext rows, large and small, as any ordinary app would store them. */
export async function writePlaintextControl(page: Page, canaries: readonly string[]): Promise<void> {
  await page.evaluate(
    (words) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('plaintext-control', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: 'id' });
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const transaction = request.result.transaction('rows', 'readwrite', { durability: 'strict' });
          words.forEach((word, index) => {
            transaction.objectStore('rows').put({ id: index, small: word, nested: { list: [`before ${word} after`] } });
            transaction.objectStore('rows').put({ id: 1000 + index, large: `${word} and a long repetition. `.repeat(8000) });
          });
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    [...canaries],
  );
}

/** Rows whose values are sealed but whose secondary index is readable: the usual mistake of encryption add-ons. */
export async function writeReadableIndexControl(page: Page, canaries: readonly string[]): Promise<void> {
  await page.evaluate(
    (words) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('readable-index-control', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: 'id' }).createIndex('name', 'name');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const transaction = request.result.transaction('rows', 'readwrite', { durability: 'strict' });
          words.forEach((word, index) =>
            transaction.objectStore('rows').put({ id: index, name: word, sealed: crypto.getRandomValues(new Uint8Array(256)) }),
          );
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    [...canaries],
  );
}

/** Writes and deletes megabytes, so that the store turns its log into compressed tables. */
export async function churnDatabase(page: Page, name: string): Promise<void> {
  await page.evaluate(
    (databaseName) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(databaseName, 1);
        request.onupgradeneeded = () => request.result.createObjectStore('rows');
        request.onerror = () => reject(request.error);
        request.onsuccess = async () => {
          for (let round = 0; round < 6; round++) {
            const transaction = request.result.transaction('rows', 'readwrite', { durability: 'strict' });
            for (let row = 0; row < 60; row++)
              transaction.objectStore('rows').put(crypto.getRandomValues(new Uint8Array(40_000)), row);
            await new Promise((done) => (transaction.oncomplete = done));
          }
          request.result.close();
          resolve();
        };
      }),
    name,
  );
}
