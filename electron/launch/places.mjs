// Where things are, for the launch scripts: plain Node 20 or newer, before anything is installed.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
export const at = (...parts) => join(root, ...parts);

/** Holdfast's Node 24, installed as a dependency; it runs TypeScript as it stands. Null before `npm ci`. */
export function localNode() {
  const installed = ['node', 'node.exe'].map((name) => at('node_modules/node/bin', name)).find((path) => existsSync(path));
  if (installed) return installed;
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : null;
}

/** The folder of this person's own Holdfast in a browser: its Chromium profile (with the vault in it) and the server's token. */
export function ownFolder(environment = process.env, platform = process.platform) {
  if (environment.HOLDFAST_FOLDER) return resolve(environment.HOLDFAST_FOLDER);
  if (platform === 'win32') return join(environment.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Holdfast');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Holdfast in a browser');
  return join(environment.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'holdfast');
}
