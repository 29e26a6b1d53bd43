import type { Result } from '../domain/result.ts';
import type { NotOpen, StorageFull } from '../vault/api.ts';
import { ownNameValue, readOwnName } from '../vault/ownName.ts';
import type { ActionContext } from './context.ts';

/** Your name or initials, sealed in the vault; every entry from now on carries it. Empty takes it back. */
export function setOwnName({ vault }: Pick<ActionContext, 'vault'>, name: string): Promise<Result<void, StorageFull | NotOpen>> {
  return vault.setSealedValue(ownNameValue, readOwnName(name) || null);
}

export const ownName = async ({ vault }: Pick<ActionContext, 'vault'>): Promise<string> =>
  readOwnName(await vault.sealedValue(ownNameValue));
