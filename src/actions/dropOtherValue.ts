import type { Operation, Value } from '../domain/change.ts';
import { claimKey } from '../domain/claims.ts';
import type { RecordId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { CommitError, Committed } from '../vault/api.ts';
import type { ActionContext } from './context.ts';
import { sourcesOfField } from './followingSources.ts';

/** Takes out a value that does not lead, with the sources that bear out nothing else. History keeps both. */
export async function dropOtherValue(
  context: ActionContext,
  claim: { readonly record: RecordId; readonly field: string; readonly value: Value },
): Promise<Result<Committed, CommitError>> {
  const { record, field, value } = claim;
  const sources = await sourcesOfField(context, record, field);
  const operations: Operation[] = [
    { op: 'remove', record, field: 'otherValues', value: { field, value } },
    ...sources
      .filter(({ fields }) => fields['claimValue'] === claimKey(value))
      .map(({ id }) => ({ op: 'tombstone', record: id }) as const),
  ];
  return context.vault.commit({ action: 'dropOtherValue', operations });
}
