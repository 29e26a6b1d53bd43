// Is Electron's program here? Looked up in its files: `require('electron')` would start to download it.
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { at } from './places.mjs';

const standardName = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };

function nameInside(platform) {
  const file = at('node_modules/electron/path.txt');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : (standardName[platform] ?? 'electron');
}

/** The path of the program, or where it was looked for. */
export function findElectron(environment = process.env, platform = process.platform) {
  const { ELECTRON_EXEC_PATH: program, ELECTRON_OVERRIDE_DIST_PATH: folder } = environment;
  const path = program || join(folder || at('node_modules/electron/dist'), nameInside(platform));
  const whole = isAbsolute(path) ? path : at(path);
  return existsSync(whole) ? { found: true, path: whole } : { found: false, path: whole };
}

export const electronVersion = () => JSON.parse(readFileSync(at('node_modules/electron/package.json'), 'utf8')).version;

/** Why the desktop window does not open, and how to get it. */
export function howToGetElectron(path) {
  const version = electronVersion();
  return [
    `Electron ${version} is not on this machine (looked for ${path}).`,
    'Its npm package carries no program: it is downloaded from GitHub at first use. To get the desktop window, one of:',
    '  - with access to GitHub:        npx install-electron',
    '  - through a mirror:             ELECTRON_MIRROR=https://…/ npx install-electron      (it must end in /)',
    `  - from a zip someone gave you:  unzip electron-v${version}-<platform>-<arch>.zip into a folder, then`,
    '                                  ELECTRON_OVERRIDE_DIST_PATH=<that folder> npm start',
  ].join('\n');
}
