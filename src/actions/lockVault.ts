import type { ActionContext } from './context.ts';

export function lockVault(context: Pick<ActionContext, 'vault'>): Promise<void> {
  return context.vault.lock();
}
