import type { Place } from '../domain/fields.ts';
import type { RecordId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { CommitError } from '../vault/api.ts';
import type { ActionContext } from './context.ts';
import { createRecord, openCases } from './createRecord.ts';

export interface NewSource {
  /** The link, event or other record that the source bears out. */
  readonly claim: RecordId;
  /** One field of it, where the source bears out no more than that. */
  readonly claimField?: string;
  readonly origin: RecordId;
  readonly excerpt?: RecordId;
  readonly place?: Place;
  readonly saidBy?: RecordId;
  readonly reliability?: string;
}

export function addSource(context: ActionContext, source: NewSource): Promise<Result<RecordId, CommitError>> {
  const place = source.place ?? ({ kind: 'whole' } as const);
  return createRecord(context, 'addSource', 'source', { cases: openCases(context), ...source, place });
}
