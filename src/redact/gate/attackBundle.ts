// The leak gate: a finished bundle is reopened from its bytes and attacked by code that shares nothing with the redactor. A leak or
// a file that could not be read whole blocks the export.
import { proxy, wrap } from 'comlink';
import type { GateReport, Policy } from '../types.ts';
import { attack, type GateOptions } from './attack.ts';
import type { GateWorker } from './gateWorker.ts';

export type { GateOptions } from './attack.ts';

/** In a browser the work is done in a worker. Elsewhere there are no eyes for pages and pictures: they come back as unproved. */
export async function attackBundle(
  zipBytes: Uint8Array<ArrayBuffer>,
  policy: Pick<Policy, 'subjects'>,
  options: GateOptions = {},
): Promise<GateReport> {
  if (typeof Worker === 'undefined' || typeof OffscreenCanvas === 'undefined')
    return attack(zipBytes, policy, options, undefined);
  const worker = new Worker(new URL('./gateWorker.ts', import.meta.url), { type: 'module', name: 'leak-gate' });
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Error('The leak gate worker failed')), { once: true });
  });
  const stopped = new Promise<GateReport>((resolve) => {
    const stop = () =>
      resolve({ leaks: [], unproved: [{ file: 'bundle', why: 'stopped before the end' }], filesRead: 0, survivors: 0 });
    if (options.signal?.aborted) stop();
    options.signal?.addEventListener('abort', stop, { once: true });
  });
  try {
    const { digest, onProgress, signal: _, ...plain } = options;
    const call = wrap<GateWorker>(worker).attack;
    const work = call(zipBytes, policy, plain, digest && proxy(digest), onProgress && proxy(onProgress));
    return await Promise.race([work, failed, stopped]);
  } finally {
    worker.terminate();
  }
}
