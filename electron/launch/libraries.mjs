// The npm libraries: are they here as the lockfile says? If not, `npm ci`.
import { existsSync, readFileSync } from 'node:fs';
import { at, localNode } from './places.mjs';
import { run, say } from './run.mjs';

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** What the lockfile names and node_modules does not hold in that version. Optional ones belong to other platforms. */
export function missingLibraries(lockfile = at('package-lock.json'), installed = at('node_modules/.package-lock.json')) {
  if (!existsSync(installed)) return ['everything'];
  const here = packagesOf(installed);
  return Object.entries(packagesOf(lockfile))
    .filter(([path, wanted]) => path !== '' && !wanted.optional && here[path]?.version !== wanted.version)
    .map(([path]) => path.replace(/^node_modules\//, ''));
}

export function ensureLibraries() {
  const missing = missingLibraries();
  if (missing.length === 0 && localNode()) return true;
  say(
    `Installing libraries (npm ci): ${missing.length ? missing.slice(0, 3).join(', ') : 'Node 24'}${missing.length > 3 ? ' and more' : ''}`,
  );
  if (run('npm', ['ci', '--no-audit', '--no-fund']) && localNode()) return true;
  say('The libraries could not be installed. `npm ci` needs a registry once; after that Holdfast never needs the network.');
  return false;
}
