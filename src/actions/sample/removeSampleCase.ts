import type { Operation } from '../../domain/change.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { CommitError } from '../../vault/api.ts';
import type { ActionContext } from '../context.ts';
import { findSampleCase } from './findSampleCase.ts';

/**
 * Takes the sample case and everything that belongs to it alone out of sight, as one step that can be undone. What a person has
 * made part of another case too stays there.
 */
export async function removeSampleCase(
  context: ActionContext,
): Promise<Result<RecordId, CommitError | { readonly type: 'noSampleCase' }>> {
  const id = await findSampleCase(context);
  if (!id) return err({ type: 'noSampleCase' });
  const { rows } = await context.vault.list({ inCase: id });
  const operations: Operation[] = [...rows.filter(belongsOnlyTo(id)).map(({ id: record }) => record), id].map((record) => ({
    op: 'tombstone',
    record,
  }));
  const committed = await context.vault.commit({ action: 'removeSampleCase', operations });
  return committed.ok ? ok(id) : committed;
}

const belongsOnlyTo =
  (id: RecordId) =>
  ({ fields }: RecordHead): boolean =>
    Array.isArray(fields['cases']) && fields['cases'].every((other) => other === id);
