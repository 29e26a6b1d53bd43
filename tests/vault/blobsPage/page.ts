// The blob store in a worker of a real browser, beside plain IndexedDB Blobs in the same worker.
import { wrap } from 'comlink';
import type { BlobsUnderTest } from './worker.ts';

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
const underTest = wrap<BlobsUnderTest>(worker);

declare global {
  interface Window {
    blobsUnderTest: typeof underTest;
  }
}
window.blobsUnderTest = underTest;
