// The original passes from one hand to another: who, when, why, and its bytes read again at that moment.
import type { RecordId } from '../domain/ids.ts';
import type { RecordView } from '../domain/record.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { CommitError, JobOptions } from '../vault/api.ts';
import { checkOriginal } from './checkOriginals.ts';
import type { ActionContext } from './context.ts';

export interface NewHandOver {
  readonly from: string;
  readonly to: string;
  readonly why: string;
  /** RFC 3339 with offset. */
  readonly at: string;
}
export type HandOverError = CommitError | { readonly type: 'cancelled' } | { readonly type: 'noSuchItem' };

/** A damaged original can be handed over too: the step then says so. */
export async function handOverItem(
  context: ActionContext,
  item: RecordId,
  handOver: NewHandOver,
  options: JobOptions = {},
): Promise<Result<'matches' | 'damaged' | 'missing', HandOverError>> {
  const view = await context.vault.get(item);
  if (view?.kind !== 'item') return err({ type: 'noSuchItem' });
  const check = await checkOriginal(context, view as RecordView<'item'>, options);
  if (!check.ok) return check;
  const value = { ...handOver, check: { ...check.value } };
  const committed = await context.vault.commit({
    action: 'handOverItem',
    operations: [{ op: 'add', record: item, field: 'handOvers', value }],
  });
  return committed.ok ? ok(check.value.result) : committed;
}
