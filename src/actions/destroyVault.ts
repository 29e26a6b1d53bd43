import type { ActionContext } from './context.ts';

/** Drops the vault on this device whole. What no backup holds is gone; nobody can bring it back. */
export function destroyVault(context: Pick<ActionContext, 'vault'>): Promise<void> {
  return context.vault.destroy();
}
