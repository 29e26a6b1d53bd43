import { resolve } from 'node:path';
import { serveBuiltPage } from '../serveBuiltPage.ts';
import type { FolderServer } from '../serveFolder.ts';

/** What the app allows itself: everything from its own origin, WebAssembly, nothing else. */
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self' data:";

/** The page under the app's own content security policy. */
export const serveRedactPage = (): Promise<FolderServer> =>
  serveBuiltPage(resolve(import.meta.dirname, 'vite.config.ts'), { 'content-security-policy': policy });
