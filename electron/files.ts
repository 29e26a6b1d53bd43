// Saved files: written beside their target under a neutral name, flushed to the disk, and only then given their own name.
import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '../src/domain/result.ts';
import type { SaveError, SaveHandle } from '../src/host/contract.ts';

interface OpenSave {
  readonly file: FileHandle;
  readonly part: string;
  readonly target: string;
  /** Writes wait for each other, and the end waits for them. */
  turn: Promise<Result<void, SaveError>>;
}

export interface FileSaver {
  begin(target: string): Promise<Result<{ readonly handle: SaveHandle }, SaveError>>;
  write(handle: SaveHandle, chunk: Uint8Array): Promise<Result<void, SaveError>>;
  finish(handle: SaveHandle): Promise<Result<void, SaveError>>;
  abort(handle: SaveHandle): Promise<void>;
  /** The page that wrote them is gone, or the app ends. */
  abortAll(): Promise<void>;
}

/** What the system's error codes mean for the person. */
export function toSaveError(problem: unknown): SaveError {
  const code = problem instanceof Error && 'code' in problem ? problem.code : undefined;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return { type: 'diskFull' };
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EIO':
    case 'ENODEV':
    case 'ENXIO':
    case 'ESTALE':
    case 'EBADF':
      return { type: 'removed' };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EBUSY':
    case 'EISDIR':
      return { type: 'denied' };
    default:
      return { type: 'failed' };
  }
}

export function createFileSaver(): FileSaver {
  const saves = new Map<SaveHandle, OpenSave>();

  const drop = async (handle: SaveHandle) => {
    const save = saves.get(handle);
    saves.delete(handle);
    if (!save) return;
    await save.file.close().catch(() => undefined);
    await rm(save.part, { force: true }).catch(() => undefined);
  };

  /** Runs in turn after what came before; the first failure ends the file. */
  const inTurn = (handle: SaveHandle, work: (save: OpenSave) => Promise<void>): Promise<Result<void, SaveError>> => {
    const save = saves.get(handle);
    if (!save) return Promise.resolve(err({ type: 'failed' }));
    save.turn = save.turn.then(async (before) => {
      if (!before.ok) return before;
      try {
        await work(save);
        return ok(undefined);
      } catch (problem) {
        await drop(handle);
        return err(toSaveError(problem));
      }
    });
    return save.turn;
  };

  return {
    async begin(target) {
      const part = join(dirname(target), `.${randomBytes(8).toString('hex')}.part`);
      try {
        const file = await open(part, 'wx', 0o600);
        const handle = randomBytes(16).toString('hex') as SaveHandle;
        saves.set(handle, { file, part, target, turn: Promise.resolve(ok(undefined)) });
        return ok({ handle });
      } catch (problem) {
        return err(toSaveError(problem));
      }
    },
    write: (handle, chunk) =>
      inTurn(handle, async ({ file }) => {
        await file.writeFile(chunk);
      }),
    finish: (handle) =>
      inTurn(handle, async ({ file, part, target }) => {
        await file.sync();
        await file.close();
        await rename(part, target);
        saves.delete(handle);
        await syncFolder(dirname(target));
      }),
    abort: drop,
    async abortAll() {
      await Promise.all([...saves.keys()].map(drop));
    },
  };
}

/** Makes the new name itself durable where a folder can be flushed; Windows and some sticks cannot. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close().catch(() => undefined);
}
