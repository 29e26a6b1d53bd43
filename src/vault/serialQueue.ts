/** Runs jobs one after another; a job that fails does not stop the next. */
export interface SerialQueue {
  run<T>(job: () => Promise<T>): Promise<T>;
}

export function createSerialQueue(): SerialQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run<T>(job: () => Promise<T>): Promise<T> {
      const next = last.then(job);
      last = next.catch(() => undefined);
      return next;
    },
  };
}
