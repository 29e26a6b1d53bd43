// What was prepared and not sealed yet, kept sealed in the vault, one for each case.
import type { RecordId } from '../../domain/ids.ts';
import type { Result } from '../../domain/result.ts';
import type { NotOpen, StorageFull } from '../../vault/api.ts';
import type { ActionContext } from '../context.ts';

const nameOf = (inCase: RecordId) => `export-draft/${inCase}`;

/** `null` forgets it: the bundle was sealed, or given up. */
export const keepExportDraft = (
  { vault }: Pick<ActionContext, 'vault'>,
  inCase: RecordId,
  draft: object | null,
): Promise<Result<void, StorageFull | NotOpen>> => vault.setSealedValue(nameOf(inCase), draft && JSON.stringify(draft));

export const readExportDraft = ({ vault }: Pick<ActionContext, 'vault'>, inCase: RecordId): Promise<string | null> =>
  vault.sealedValue(nameOf(inCase));
