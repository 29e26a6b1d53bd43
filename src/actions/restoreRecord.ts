import type { RecordId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { CommitError, Committed } from '../vault/api.ts';
import type { ActionContext } from './context.ts';

export function restoreRecord(context: ActionContext, record: RecordId): Promise<Result<Committed, CommitError>> {
  return context.vault.commit({ action: 'restoreRecord', operations: [{ op: 'restore', record }] });
}
