import type { RecordId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { CommitError, Committed } from '../vault/api.ts';
import type { ActionContext } from './context.ts';

/** Covers every picture of a case until somebody asks for one, or shows them again. */
export function coverCasePictures(
  context: ActionContext,
  record: RecordId,
  covered: boolean,
): Promise<Result<Committed, CommitError>> {
  const value = covered || null;
  return context.vault.commit({ action: 'coverCasePictures', operations: [{ op: 'put', record, field: 'dimPictures', value }] });
}
