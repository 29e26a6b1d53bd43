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
