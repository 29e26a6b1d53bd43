import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createPool } from '../../../src/redact/readerPool.ts';

/** Programs that count how many there are, as a recogniser's worker is one. */
function programs() {
  const alive = new Set<number>();
  let started = 0;
  return {
    alive,
    started: () => started,
    start: async () => {
      const number = ++started;
      alive.add(number);
      return { number, terminate: async () => void alive.delete(number) };
    },
  };
}
const never = () => new Promise<never>(() => undefined);

describe('readers', () => {
  it('that do not come back in time are ended, and the next job gets another', async () => {
    const made = programs();
    const pool = createPool(made.start, 1);
    await expect(pool.use(never, AbortSignal.timeout(20))).rejects.toThrow();
    await pause(5);
    expect([...made.alive]).toEqual([]);
    expect(await pool.use(async ({ number }) => number, AbortSignal.timeout(1_000))).toBe(2);
  });
  it('are lent to one job at a time, and no more are started than there are seats', async () => {
    const made = programs();
    const pool = createPool(made.start, 2);
    let [busy, most] = [0, 0];
    const job = async () => {
      most = Math.max(most, ++busy);
      await pause(3);
      busy--;
    };
    await Promise.all(Array.from({ length: 9 }, () => pool.use(job, AbortSignal.timeout(2_000))));
    expect([most, made.started()]).toEqual([2, 2]);
  });
  it('that fail are ended, and those who wait go on', async () => {
    const made = programs();
    const pool = createPool(made.start, 1);
    const failing = pool.use(() => Promise.reject(new Error('cannot')), AbortSignal.timeout(1_000));
    const next = pool.use(async ({ number }) => number, AbortSignal.timeout(1_000));
    await expect(failing).rejects.toThrow('cannot');
    expect(await next).toBe(2);
    await pool.close();
    await pause(5);
    expect([...made.alive]).toEqual([]);
  });
});
