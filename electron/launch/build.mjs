// Builds the app when what is in dist/ was not made from the sources as they are now.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { at, localNode, root } from './places.mjs';
import { run, say } from './run.mjs';

const sources = ['src', 'electron', 'resources', 'electron.vite.config.ts', 'package-lock.json', 'tsconfig.json'];
const stamp = at('dist/built-from');

function* files(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) yield path;
  else for (const name of readdirSync(path).toSorted()) yield* files(join(path, name));
}

/** A digest of every source file's name and content. */
export function sourceDigest() {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((name) => [...files(at(name))])) {
    hash.update(`${relative(root, path)}\0`).update(createHash('sha256').update(readFileSync(path)).digest());
  }
  return hash.digest('hex');
}

export const builtFrom = () => (existsSync(stamp) ? readFileSync(stamp, 'utf8') : null);

export function ensureBuild() {
  const digest = sourceDigest();
  if (builtFrom() === digest) return true;
  say('Building Holdfast');
  if (!run(localNode(), [at('node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'])) return false;
  writeFileSync(stamp, digest);
  return true;
}
