import { resolve } from 'node:path';
import { serveBuiltPage } from '../serveBuiltPage.ts';
import type { FolderServer } from '../serveFolder.ts';

export const serveVaultPage = (): Promise<FolderServer> => serveBuiltPage(resolve(import.meta.dirname, 'vite.config.ts'));
