import type { Result } from '../domain/result.ts';
import type { CreateError } from '../vault/api.ts';
import type { ActionContext } from './context.ts';

/** Makes the vault and asks the machine to keep its storage. The recovery code is shown once and kept nowhere. */
export async function createVault(
  context: Pick<ActionContext, 'vault' | 'host'>,
  passphrase: string,
): Promise<Result<{ readonly recoveryCode: string }, CreateError>> {
  const created = await context.vault.create(passphrase);
  if (created.ok) await context.host.requestPersistence();
  return created;
}
