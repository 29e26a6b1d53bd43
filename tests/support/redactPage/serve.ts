import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { type FolderServer, serveFolder } from '../serveFolder.ts';

/** What the app allows itself: everything from its own origin, WebAssembly, nothing else. */
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self' data:";

/** Builds the page into a folder of its own and serves it under the app's own content security policy. */
export async function serveRedactPage(): Promise<FolderServer> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-redact-page-'));
  await build({ configFile: resolve(import.meta.dirname, 'vite.config.ts'), logLevel: 'error', build: { outDir: folder } });
  const server = await serveFolder(folder, { 'content-security-policy': policy });
  return {
    url: server.url,
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
