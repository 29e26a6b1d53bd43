import { resolve } from 'node:path';
import { build } from 'vite';
import { type FolderServer, serveFolder } from '../../support/serveFolder.ts';

/** Builds the page once a run and serves it. */
export async function serveBlobsPage(): Promise<FolderServer> {
  await build({ configFile: resolve(import.meta.dirname, 'vite.config.ts'), logLevel: 'error' });
  return serveFolder(resolve(import.meta.dirname, '../../../dist/blobs-page'));
}
