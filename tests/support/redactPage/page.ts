// The real redactor, in its real worker, with nothing else around it. Bytes cross to the tests as base64.
import { attackBundle, type GateOptions } from '../../../src/redact/gate/attackBundle.ts';
import { redactImage } from '../../../src/redact/redactImage.ts';
import { redactPdf } from '../../../src/redact/redactPdf.ts';
import type { Policy, RedactImageOptions, RedactPdfOptions } from '../../../src/redact/types.ts';

function toBase64(bytes: Uint8Array<ArrayBuffer>): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 4096) binary += String.fromCharCode(...bytes.subarray(i, i + 4096));
  return btoa(binary);
}
const fromBase64 = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

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
  /** The longest that the window's thread was kept busy while a document was redacted, in milliseconds. */
  async longestTaskMs(base64: string, policy: Policy) {
    const bytes = fromBase64(base64);
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    await new Promise((done) => setTimeout(done, 200));
    observer.observe({ type: 'longtask' });
    await redactPdf(bytes, policy);
    await new Promise((done) => setTimeout(done, 200));
    observer.disconnect();
    return longest;
  },
  async image(base64: string, mediaType: string, policy: Policy, options: RedactImageOptions) {
    const result = await redactImage(fromBase64(base64), mediaType, policy, options);
    return result.ok ? { ok: true as const, value: { ...result.value, bytes: toBase64(result.value.bytes) } } : result;
  },
};

const digest = async (algorithm: string, bytes: Uint8Array<ArrayBuffer>) =>
  new Uint8Array(await crypto.subtle.digest(algorithm, bytes));
const gate = (base64: string, policy: Policy, options: Omit<GateOptions, 'digest' | 'signal' | 'onProgress'>) =>
  attackBundle(fromBase64(base64), policy, { ...options, digest });

declare global {
  interface Window {
    redaction: typeof redaction;
    gate: typeof gate;
  }
}
window.redaction = redaction;
window.gate = gate;
