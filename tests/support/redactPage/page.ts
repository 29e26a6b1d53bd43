// The real redactor, in its real worker, with nothing else around it. Bytes cross to the tests as base64.
import { redactImage } from '../../../src/redact/redactImage.ts';
import { redactPdf } from '../../../src/redact/redactPdf.ts';
import type { Policy, RedactImageOptions, RedactPdfOptions } from '../../../src/redact/types.ts';

const toBase64 = (bytes: Uint8Array<ArrayBuffer>) => bytes.toBase64();
const fromBase64 = (text: string) => Uint8Array.fromBase64(text);

const redaction = {
  async pdf(base64: string, policy: Policy, options: RedactPdfOptions) {
    const result = await redactPdf(fromBase64(base64), policy, options);
    return result.ok ? { ok: true as const, value: { ...result.value, bytes: toBase64(result.value.bytes) } } : result;
  },
  async cancelledPdf(base64: string, policy: Policy, afterMs: number) {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), afterMs);
    const started = performance.now();
    const result = await redactPdf(fromBase64(base64), policy, { signal: stop.signal });
    return { error: result.ok ? undefined : result.error, tookMs: performance.now() - started };
  },
  async image(base64: string, mediaType: string, policy: Policy, options: RedactImageOptions) {
    const result = await redactImage(fromBase64(base64), mediaType, policy, options);
    return result.ok ? { ok: true as const, value: { ...result.value, bytes: toBase64(result.value.bytes) } } : result;
  },
};

declare global {
  interface Window {
    redaction: typeof redaction;
  }
}
window.redaction = redaction;
