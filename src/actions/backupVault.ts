import { err, ok, type Result } from '../domain/result.ts';
import type { Host, SaveBeginError, SaveError, SaveHandle } from '../host/contract.ts';
import { longestChunkBytes } from '../host/contract.ts';
import type { Cancelled, JobOptions, NotOpen } from '../vault/api.ts';
import type { ActionContext } from './context.ts';

export type BackupError = SaveBeginError | NotOpen | Cancelled;

/**
 * Writes the whole vault to one encrypted file that the person chooses. Until it is finished nothing usable stands under
 * its name. Call it straight from the click: a browser asks where to save only then.
 */
export async function backupVault(
  context: Pick<ActionContext, 'vault' | 'host' | 'clock'>,
  options: JobOptions = {},
): Promise<Result<{ readonly sizeBytes: number }, BackupError>> {
  const day = context.clock().toISOString().slice(0, 10);
  const begun = await context.host.saveBegin(`holdfast-backup-${day}.holdfast`, 'backup');
  if (!begun.ok) return begun;
  const backup = await context.vault.backup(options);
  if (!backup.ok) {
    await context.host.saveAbort(begun.value.handle);
    return backup;
  }
  const written = await writeAll(context.host, begun.value.handle, backup.value, options.signal);
  if (!written.ok) {
    await context.host.saveAbort(begun.value.handle);
    return written;
  }
  const finished = await context.host.saveFinish(begun.value.handle);
  return finished.ok ? ok({ sizeBytes: written.value }) : finished;
}

async function writeAll(
  host: Host,
  handle: SaveHandle,
  stream: ReadableStream<Uint8Array>,
  signal: AbortSignal | undefined,
): Promise<Result<number, SaveError | Cancelled>> {
  const reader = stream.getReader();
  let sizeBytes = 0;
  for (;;) {
    if (signal?.aborted) {
      await reader.cancel();
      return err({ type: 'cancelled' });
    }
    const { done, value } = await reader.read();
    if (done) return ok(sizeBytes);
    for (let from = 0; from < value.byteLength; from += longestChunkBytes) {
      const written = await host.saveWrite(handle, value.subarray(from, from + longestChunkBytes));
      if (!written.ok) {
        await reader.cancel();
        return written;
      }
    }
    sizeBytes += value.byteLength;
  }
}
