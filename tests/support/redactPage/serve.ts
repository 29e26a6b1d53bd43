import { resolve } from 'node:path';
import { build } from 'vite';
import { type FolderServer, serveFolder } from '../serveFolder.ts';

/** What the app allows itself: everything from its own origin, WebAssembly, nothing else. */
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self' data:";

/** Builds the page once a run and serves it under the app's own content security policy. */
export async function serveRedactPage(): Promise<FolderServer> {
  await build({ configFile: resolve(import.meta.dirname, 'vite.config.ts'), logLevel: 'error' });
  return serveFolder(resolve(import.meta.dirname, '../../../dist/redact-page'), { 'content-security-policy': policy });
}
