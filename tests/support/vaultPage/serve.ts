import { resolve } from 'node:path';
import { build } from 'vite';
import { type FolderServer, serveFolder } from '../serveFolder.ts';

/** Builds the page once a run and serves it. */
export async function serveVaultPage(port = 0): Promise<FolderServer> {
  await build({ configFile: resolve(import.meta.dirname, 'vite.config.ts'), logLevel: 'error' });
  return serveFolder(resolve(import.meta.dirname, '../../../dist/vault-page'), {}, port);
}
