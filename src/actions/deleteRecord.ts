import type { RecordId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { CommitError, Committed } from '../vault/api.ts';
import type { ActionContext } from './context.ts';

/** Takes a record out of sight. The journal keeps it; `restoreRecord` brings it back. */
export function deleteRecord(context: ActionContext, record: RecordId): Promise<Result<Committed, CommitError>> {
  return context.vault.commit({ action: 'deleteRecord', operations: [{ op: 'tombstone', record }] });
}
