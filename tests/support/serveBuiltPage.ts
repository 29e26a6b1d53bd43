import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { type FolderServer, serveFolder } from './serveFolder.ts';

/** Builds a page into a folder of its own, which goes with the process: two files that run at the same time must not empty each other's. */
export async function buildPage(configFile: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-page-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await build({ configFile, logLevel: 'error', build: { outDir: folder } });
  return folder;
}

export const serveBuiltPage = async (configFile: string, headers: Readonly<Record<string, string>> = {}): Promise<FolderServer> =>
  serveFolder(await buildPage(configFile), headers);
