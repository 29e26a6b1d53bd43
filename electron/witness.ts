// Keeps the vault's high-water mark beside Chromium's storage, so that putting back an older copy of that storage shows.
import { open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { err, ok, type Result } from '../src/domain/result.ts';
import type { WitnessError } from '../src/host/contract.ts';
import { syncFolder } from './files.ts';

export interface Witness {
  read(): Promise<Result<string | null, WitnessError>>;
  /** Durable when it resolves; never half written. */
  write(mark: string): Promise<Result<void, WitnessError>>;
}

export function createWitness(file: string): Witness {
  let turn: Promise<unknown> = Promise.resolve();
  return {
    async read() {
      try {
        return ok(await readFile(file, 'utf8'));
      } catch (problem) {
        const missing = problem instanceof Error && 'code' in problem && problem.code === 'ENOENT';
        return missing ? ok(null) : err({ type: 'failed' });
      }
    },
    write(mark) {
      const written = turn.then(() => replace(file, mark));
      turn = written;
      return written;
    },
  };
}

async function replace(file: string, mark: string): Promise<Result<void, WitnessError>> {
  try {
    const next = await open(`${file}.next`, 'w', 0o600);
    try {
      await next.writeFile(mark);
      await next.sync();
    } finally {
      await next.close();
    }
    await rename(`${file}.next`, file);
    await syncFolder(dirname(file));
    return ok(undefined);
  } catch {
    return err({ type: 'failed' });
  }
}
