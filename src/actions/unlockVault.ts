import type { Result } from '../domain/result.ts';
import type { Secret, UnlockError, UnlockReport } from '../vault/api.ts';
import type { ActionContext } from './context.ts';

export function unlockVault(context: Pick<ActionContext, 'vault'>, secret: Secret): Promise<Result<UnlockReport, UnlockError>> {
  return context.vault.unlock(secret);
}
