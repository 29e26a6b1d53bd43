// What bench.ts can ask of a page: each call is one measurement.
import { type Remote, wrap } from 'comlink';
import type { DexieEncryptedWorker } from './dexieEncrypted.worker.ts';
import type { PlainWorker } from './plain.worker.ts';
import type { RxDbWorker } from './rxDb.worker.ts';
import type { SearchWorker } from './search.worker.ts';
import type { ReadAndWritten } from './timing.ts';
import * as vault from './vaultMeasures.ts';

/** One call of a new worker; a worker that fails as a whole fails the measurement. */
function inWorker<W, T>(worker: Worker, job: (side: Remote<W>) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    job(wrap<W>(worker))
      .then(resolve, reject)
      .finally(() => worker.terminate());
  });
}
const plain = <T>(job: (side: Remote<PlainWorker>) => Promise<T>): Promise<T> =>
  inWorker(new Worker(new URL('./plain.worker.ts', import.meta.url), { type: 'module' }), job);
const search = <T>(job: (side: Remote<SearchWorker>) => Promise<T>): Promise<T> =>
  inWorker(new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' }), job);

/** The longest stretch for which the page could not answer while the job ran. */
async function withLongestTask<T>(job: () => Promise<T>): Promise<readonly [T, number]> {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  const answer = await job();
  await new Promise((resolve) => setTimeout(resolve, 100));
  observer.disconnect();
  return [answer, longest];
}

/** Random bytes, so that nothing can compress or deduplicate them. */
function makeFiles(count: number, bytes: number): readonly Blob[] {
  return Array.from({ length: count }, () => {
    const part = new Uint8Array(bytes);
    for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(part.subarray(at, Math.min(bytes, at + 65_536)));
    return new Blob([part]);
  });
}

const figures = {
  writeVault: vault.writeVault,
  unlockVault: vault.unlockVault,
  commitOne: vault.commitOne,
  searchVault: vault.searchVault,
  lockVault: vault.lockVault,
  vaultBlobs: (count: number, bytes: number) => vault.moveBlobs(makeFiles(count, bytes)),
  writePlain: (count: number) => plain((side) => side.write(count)),
  readPlain: () => plain((side) => side.read()),
  putRows: (count: number, bytes: number) => plain((side) => side.putRows(count, bytes)),
  plainBlobs: (count: number, bytes: number) => plain((side) => side.moveBlobs(makeFiles(count, bytes))),
  ownSearch: (count: number) =>
    search(async (side) => {
      await side.prepare(count);
      const [answer, longestTaskMs] = await withLongestTask(() => side.own());
      return { ...answer, longestTaskMs };
    }),
  miniSearch: (count: number) =>
    search(async (side) => {
      await side.prepare(count);
      return side.miniSearch();
    }),
  dexieEncrypted: (count: number) =>
    inWorker<DexieEncryptedWorker, ReadAndWritten>(
      new Worker(new URL('./dexieEncrypted.worker.ts', import.meta.url), { type: 'module' }),
      (side) => side.measure(count),
    ),
  rxDb: (count: number) =>
    inWorker<RxDbWorker, ReadAndWritten>(new Worker(new URL('./rxDb.worker.ts', import.meta.url), { type: 'module' }), (side) =>
      side.measure(count),
    ),
};

export type Figures = typeof figures;
declare global {
  interface Window {
    figures: Figures;
  }
}
window.figures = figures;
