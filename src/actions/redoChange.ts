import type { Result } from '../domain/result.ts';
import type { CommitError } from '../vault/api.ts';
import type { ActionContext } from './context.ts';

/** Does again what was undone last; `null` when there is nothing. */
export function redoChange(
  context: Pick<ActionContext, 'vault'>,
): Promise<Result<{ readonly action: string; readonly skipped: number } | null, CommitError>> {
  return context.vault.redo();
}
