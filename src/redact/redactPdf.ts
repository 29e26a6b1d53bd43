// A PDF to a redacted PDF: every page a picture with the finds burned in, in a file written from nothing.
import type { Result } from '../domain/result.ts';
import { inRedactionWorker } from './redactionWorker.ts';
import type { Policy, RedactedPdf, RedactPdfOptions, Refusal } from './types.ts';

/** The bytes stay the caller's. Needs a browser: canvases, workers and the files that the build ships. */
export function redactPdf(
  bytes: Uint8Array<ArrayBuffer>,
  policy: Policy,
  { onProgress, signal, ...options }: RedactPdfOptions = {},
): Promise<Result<RedactedPdf, Refusal>> {
  return inRedactionWorker((api, tell) => api.pdf(bytes, policy, options, tell), {
    ...(onProgress ? { onProgress } : {}),
    ...(signal ? { signal } : {}),
  });
}
