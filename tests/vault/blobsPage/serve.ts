import { resolve } from 'node:path';
import { serveBuiltPage } from '../../support/serveBuiltPage.ts';
import type { FolderServer } from '../../support/serveFolder.ts';

export const serveBlobsPage = (): Promise<FolderServer> => serveBuiltPage(resolve(import.meta.dirname, 'vite.config.ts'));
