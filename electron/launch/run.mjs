// Runs a program and waits for it.
import { spawnSync } from 'node:child_process';
import { root } from './places.mjs';

/** True when it ended well. On Windows `npm` is a batch file, which only a shell can start. */
export function run(command, args, options = {}) {
  const shell = process.platform === 'win32' && command === 'npm';
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell, ...options });
  return !error && status === 0;
}

export function output(command, args) {
  const { status, stdout } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  return { ok: status === 0, text: stdout ?? '' };
}

export const say = (text) => process.stdout.write(`${text}\n`);
