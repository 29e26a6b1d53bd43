import type { Operation } from '../domain/change.ts';
import type { RecordId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { CommitError, Committed } from '../vault/api.ts';
import type { ActionContext } from './context.ts';

/** Brings a deleted record back. One that was merged stands on its own again; what moved to the survivor stays there. */
export async function restoreRecord(context: ActionContext, record: RecordId): Promise<Result<Committed, CommitError>> {
  const head = (await context.vault.heads([record]))[0];
  const operations: Operation[] = [{ op: 'restore', record }];
  if (head?.fields['mergedInto'] !== undefined) operations.push({ op: 'put', record, field: 'mergedInto', value: null });
  return context.vault.commit({ action: 'restoreRecord', operations });
}
