import type { Result } from '../domain/result.ts';
import type { JobOptions, RestoreError, Secret, UnlockReport } from '../vault/api.ts';
import type { ActionContext } from './context.ts';

/** Restores a backup into this empty place. It counts only when every entry was verified; otherwise nothing stays. */
export async function restoreVault(
  context: Pick<ActionContext, 'vault' | 'host'>,
  file: Blob,
  secret: Secret,
  options: JobOptions = {},
): Promise<Result<UnlockReport, RestoreError>> {
  const restored = await context.vault.restore(file, secret, options);
  if (restored.ok) await context.host.requestPersistence();
  return restored;
}
