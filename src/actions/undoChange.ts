import type { Result } from '../domain/result.ts';
import type { CommitError } from '../vault/api.ts';
import type { ActionContext } from './context.ts';

/** Takes back the last step of this session; `null` when there is none. */
export function undoChange(
  context: Pick<ActionContext, 'vault'>,
): Promise<Result<{ readonly action: string; readonly skipped: number } | null, CommitError>> {
  return context.vault.undo();
}
