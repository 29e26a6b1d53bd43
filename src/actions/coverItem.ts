import type { RecordId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { CommitError, Committed } from '../vault/api.ts';
import type { ActionContext } from './context.ts';

/** Marks an item as distressing: it stays covered wherever it is shown until somebody asks for it. */
export function coverItem(context: ActionContext, item: RecordId, distressing: boolean): Promise<Result<Committed, CommitError>> {
  const value = distressing || null;
  return context.vault.commit({ action: 'coverItem', operations: [{ op: 'put', record: item, field: 'distressing', value }] });
}
