// A picture to a redacted picture: PNG or JPEG, whichever is smaller, with nothing of the source but its pixels.
import type { Result } from '../domain/result.ts';
import { inRedactionWorker } from './redactionWorker.ts';
import type { Policy, RedactedImage, RedactImageOptions, Refusal } from './types.ts';

/** The bytes stay the caller's. Formats that Chromium does not decode (HEIC, TIFF) are `notSupported`. */
export function redactImage(
  bytes: Uint8Array<ArrayBuffer>,
  mediaType: string,
  policy: Policy,
  { onProgress, signal, ...options }: RedactImageOptions = {},
): Promise<Result<RedactedImage, Refusal>> {
  return inRedactionWorker((api, tell) => api.image(bytes, mediaType, policy, options, tell), {
    ...(onProgress ? { onProgress } : {}),
    ...(signal ? { signal } : {}),
  });
}
