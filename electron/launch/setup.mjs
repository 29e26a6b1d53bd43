// Everything a fresh clone needs before it starts or tests itself. Quick when it is all there.
//   node electron/launch/setup.mjs            libraries and system packages
//   node electron/launch/setup.mjs --system   system packages only (as root)
import { pathToFileURL } from 'node:url';
import { ensureLibraries } from './libraries.mjs';
import { say } from './run.mjs';
import { ensureSystemPackages } from './systemPackages.mjs';

export function ensureNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 20) return true;
  say(`Holdfast needs Node 20 or newer to set itself up; this is ${process.versions.node}.`);
  return false;
}

/** `purpose` is 'start' or 'test'. False when it cannot go on. */
export function setUp(purpose, { withBrowser = true } = {}) {
  if (!ensureNode() || !ensureLibraries()) return false;
  if (withBrowser) ensureSystemPackages(purpose);
  return true;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--system')) ensureSystemPackages('test');
  else if (!setUp('test')) process.exitCode = 1;
}
