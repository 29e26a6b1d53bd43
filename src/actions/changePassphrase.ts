import type { Secret, VaultApi } from '../vault/api.ts';
import type { ActionContext } from './context.ts';

/** The old passphrase opens nothing any more once this has resolved; the data is not rewritten. */
export function changePassphrase(
  context: Pick<ActionContext, 'vault'>,
  current: Secret,
  next: string,
): ReturnType<VaultApi['changePassphrase']> {
  return context.vault.changePassphrase(current, next);
}
