import type { Result } from '../domain/result.ts';
import type { Cancelled, Finding, JobOptions, NotOpen } from '../vault/api.ts';
import type { ActionContext } from './context.ts';

/** Reads every stored row and names each that is wrong; changes nothing. */
export function checkVault(
  context: Pick<ActionContext, 'vault'>,
  options: JobOptions,
): Promise<Result<readonly Finding[], NotOpen | Cancelled>> {
  return context.vault.verify(options);
}
