import type { Secret, VaultApi } from '../vault/api.ts';
import type { ActionContext } from './context.ts';

/** The old recovery code opens nothing any more once this has resolved. */
export function renewRecoveryCode(
  context: Pick<ActionContext, 'vault'>,
  current: Secret,
): ReturnType<VaultApi['renewRecoveryCode']> {
  return context.vault.renewRecoveryCode(current);
}
