// A few recognisers, lent to one job each; one that does not come back in time is ended, and the next job gets a new one.

interface Ended {
  terminate(): Promise<unknown>;
}
export interface ReaderPool<R> {
  /** Waits for a free reader. Rejects when the deadline passes, whether waiting or reading. */
  use<T>(job: (reader: R) => Promise<T>, deadline: AbortSignal): Promise<T>;
  close(): Promise<void>;
}

export function createPool<R extends Ended>(start: () => Promise<R>, size: number): ReaderPool<R> {
  const readers: (Promise<R> | undefined)[] = new Array<undefined>(size).fill(undefined);
  const free = readers.map((_, seat) => seat);
  const waiting: ((seat: number) => void)[] = [];
  const release = (seat: number) => {
    const next = waiting.shift();
    if (next) next(seat);
    else free.push(seat);
  };
  const seatFor = () => {
    const seat = free.shift();
    return seat === undefined ? new Promise<number>((resolve) => waiting.push(resolve)) : Promise.resolve(seat);
  };
  const end = (seat: number) => {
    const reader = readers[seat];
    readers[seat] = undefined;
    void reader?.then(
      (started) => started.terminate(),
      () => undefined,
    );
  };
  return {
    async use(job, deadline) {
      const seat = await seatFor();
      try {
        deadline.throwIfAborted();
        readers[seat] ??= start();
        const work = readers[seat].then(job);
        return await Promise.race([work, whenAborted(deadline)]);
      } catch (reason) {
        end(seat);
        throw reason;
      } finally {
        release(seat);
      }
    },
    async close() {
      for (const seat of readers.keys()) end(seat);
    },
  };
}

const whenAborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
