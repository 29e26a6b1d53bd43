import type { Value } from '../domain/change.ts';
import { claimKey } from '../domain/claims.ts';
import type { Place } from '../domain/fields.ts';
import type { RecordId } from '../domain/ids.ts';
import type { Reliability } from '../domain/reliability.ts';
import type { Result } from '../domain/result.ts';
import type { CommitError } from '../vault/api.ts';
import type { ActionContext } from './context.ts';
import { createRecord, openCases } from './createRecord.ts';

export interface NewSource {
  /** The link, event or other record that the source bears out. */
  readonly claim: RecordId;
  /** One field of it, where the source bears out no more than that. */
  readonly claimField?: string;
  /** One value of that field. */
  readonly claimValue?: Value;
  /** The interview or item. Absent where somebody said so and nothing was recorded: then `saidBy` is there. */
  readonly origin?: RecordId;
  readonly excerpt?: RecordId;
  readonly place?: Place;
  readonly saidBy?: RecordId;
  readonly reliability?: Reliability;
}

export function addSource(context: ActionContext, source: NewSource): Promise<Result<RecordId, CommitError>> {
  const { claimValue, ...rest } = source;
  const value = claimValue === undefined ? {} : { claimValue: claimKey(claimValue) };
  const place = source.place ?? ({ kind: 'whole' } as const);
  return createRecord(context, 'addSource', 'source', { cases: openCases(context), ...rest, ...value, place });
}
