// A second value for a field, from somebody who says otherwise. Nothing is overwritten: the first leads until a person
// decides, and the other stays beside it with its own source.
import type { Operation, Value } from '../domain/change.ts';
import { claimKey, heldValues, isSameValue, otherValues } from '../domain/claims.ts';
import type { RecordId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { CommitError } from '../vault/api.ts';
import type { NewSource } from './addSource.ts';
import type { ActionContext } from './context.ts';
import { openCases, recordOperations } from './createRecord.ts';
import { tyingSources } from './followingSources.ts';

export type DisputeError = CommitError | { readonly type: 'sameValue' } | { readonly type: 'nothingToDispute' };

export interface Dispute {
  readonly record: RecordId;
  readonly field: string;
  readonly value: Value;
  readonly source?: Omit<NewSource, 'claim' | 'claimField' | 'claimValue'>;
}

/** Answers the value that was added. */
export async function disputeField(context: ActionContext, dispute: Dispute): Promise<Result<Value, DisputeError>> {
  const { record, field, value, source } = dispute;
  const fields = ((await context.vault.get(record))?.fields ?? {}) as Readonly<Record<string, unknown>>;
  const [leading] = heldValues(fields, field);
  if (leading === undefined) return err({ type: 'nothingToDispute' });
  if ([leading, ...otherValues(fields, field)].some((known) => isSameValue(known, value))) return err({ type: 'sameValue' });
  const operations: Operation[] = [
    { op: 'add', record, field: 'otherValues', value: { field, value } },
    ...(await tyingSources(context, dispute, leading)),
  ];
  if (source) {
    const [id] = await context.vault.newIds(1);
    if (!id) throw new Error('The vault gave no id');
    const claim = { claim: record, claimField: field, claimValue: claimKey(value) };
    const place = source.place ?? ({ kind: 'whole' } as const);
    operations.push(...recordOperations(id, 'source', { cases: openCases(context), ...claim, ...source, place }));
  }
  const committed = await context.vault.commit({ action: 'disputeField', operations });
  return committed.ok ? ok(value) : committed;
}
