// On what a run was made: figures mean nothing without it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { resolve } from 'node:path';
import { chromiumPath } from '../support/chromium.ts';

function versionOf(name: string): string {
  const file = resolve(import.meta.dirname, '../../node_modules', name, 'package.json');
  const { version }: { version: string } = JSON.parse(readFileSync(file, 'utf8'));
  return `${name} ${version}`;
}

export interface Machine {
  readonly at: string;
  readonly cores: number;
  readonly hardware: string;
  readonly browser: string;
  readonly libraries: string;
  /** Processes that wanted to run, over the last minute. */
  readonly load: number;
}

export function machineLines(): Machine {
  const processors = cpus();
  return {
    at: `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    cores: processors.length,
    hardware: `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 1e9)} GB, ${type()} ${release()}`,
    browser: execFileSync(chromiumPath, ['--version'], { encoding: 'utf8' }).trim(),
    libraries: ['dexie', 'dexie-encrypted', 'rxdb', 'crypto-js', 'minisearch', 'libsodium-wrappers-sumo']
      .map(versionOf)
      .join(', '),
    load: loadavg()[0] ?? 0,
  };
}
