// One window writes. The lock is held as long as the vault is open, and the browser gives it back when a window dies.

/** How long a worker that was just ended, or a page that was just left, may take to give the lock back. */
const handOverMs = 1_000;

/** Answers how to give the lock back, or null while another window holds it. */
export type WriterLock = () => Promise<(() => void) | null>;

export const webWriterLock =
  (name: string): WriterLock =>
  () =>
    new Promise((resolve, reject) => {
      navigator.locks
        .request(name, { signal: AbortSignal.timeout(handOverMs) }, () => new Promise<void>((release) => resolve(release)))
        .catch((cause: unknown) => {
          if (cause instanceof DOMException && cause.name === 'TimeoutError') resolve(null);
          else reject(cause);
        });
    });

/** Whether another window holds the lock. One that a page just left has not given back yet is waited for. */
export const webHeldElsewhere = (name: string) => async (): Promise<boolean> => {
  const { held = [] } = await navigator.locks.query();
  if (!held.some((lock) => lock.name === name)) return false;
  const release = await webWriterLock(name)();
  release?.();
  return release === null;
};
