// Starts the redaction worker when it is first needed and keeps it, since its recogniser takes seconds to load.
import { proxy, type Remote, wrap } from 'comlink';
import { err, type Result } from '../domain/result.ts';
import type { RedactionProgress, Refusal } from './types.ts';
import type { RedactionWorker } from './worker.ts';

let running: { readonly worker: Worker; readonly api: Remote<RedactionWorker>; readonly failed: Promise<never> } | undefined;

function started() {
  if (running) return running;
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'redaction' });
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Error('The redaction worker failed')), { once: true });
  });
  failed.catch(() => undefined);
  running = { worker, api: wrap<RedactionWorker>(worker), failed };
  return running;
}

/** Ends the worker and frees its memory; the next redaction starts another. What was under way never settles by itself. */
export function endRedactionWorker(): void {
  running?.worker.terminate();
  running = undefined;
}

/** Runs one job; the signal ends it at once, whatever it is doing. */
export async function inRedactionWorker<T>(
  job: (api: Remote<RedactionWorker>, onProgress: (progress: RedactionProgress) => void) => Promise<Result<T, Refusal>>,
  { onProgress, signal }: { readonly onProgress?: (progress: RedactionProgress) => void; readonly signal?: AbortSignal },
): Promise<Result<T, Refusal>> {
  if (signal?.aborted) return err({ type: 'cancelled' });
  const { api, failed } = started();
  const cancelled = Promise.withResolvers<Result<T, Refusal>>();
  const stop = () => {
    endRedactionWorker();
    cancelled.resolve(err({ type: 'cancelled' }));
  };
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([
      job(
        api,
        proxy((progress: RedactionProgress) => onProgress?.(progress)),
      ),
      failed,
      cancelled.promise,
    ]);
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}
