// One window writes. The lock is held as long as the vault is open, and the browser gives it back when a window dies.

/** Answers how to give the lock back, or null while another window holds it. */
export type WriterLock = () => Promise<(() => void) | null>;

export const webWriterLock =
  (name: string): WriterLock =>
  () =>
    new Promise((resolve, reject) => {
      navigator.locks
        .request(name, { ifAvailable: true }, (lock) => {
          if (lock === null) {
            resolve(null);
            return undefined;
          }
          return new Promise<void>((release) => resolve(release));
        })
        .catch(reject);
    });
