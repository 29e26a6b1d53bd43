import type { Edtf, Participant, Place } from '../domain/fields.ts';
import type { RecordId } from '../domain/ids.ts';
import { ok, type Result } from '../domain/result.ts';
import type { CommitError } from '../vault/api.ts';
import type { ActionContext } from './context.ts';
import { openCases, recordOperations } from './createRecord.ts';

export interface EventValues {
  readonly title: string;
  readonly type?: string;
  readonly when?: Edtf;
  /** The witness's own words about the time. */
  readonly words?: string;
  readonly why?: string;
  readonly place?: RecordId;
  readonly people?: readonly Participant[];
  readonly notes?: string;
}
export interface EventSource {
  readonly origin: RecordId;
  readonly place: Place;
  readonly excerpt?: RecordId;
  /** The passage's words: kept as an excerpt of its own, so that it is found again after edits. */
  readonly quote?: string;
  readonly saidBy?: RecordId;
}

/** Makes an event, with its first source where there is one, as one step. */
export async function createEvent(
  context: ActionContext,
  values: EventValues,
  source?: EventSource,
): Promise<Result<RecordId, CommitError>> {
  const [id, sourceId, excerptId] = await context.vault.newIds(3);
  if (!id || !sourceId || !excerptId) throw new Error('The vault gave no ids');
  const cases = openCases(context);
  const operations = recordOperations(id, 'event', { cases, ...values });
  if (source) {
    const { quote, ...kept } = source;
    if (quote) {
      const { origin, place } = source;
      operations.push(...recordOperations(excerptId, 'excerpt', { cases, origin, place, quote }));
    }
    const excerpt = quote ? { excerpt: excerptId } : {};
    operations.push(...recordOperations(sourceId, 'source', { cases, claim: id, ...kept, ...excerpt }));
  }
  const committed = await context.vault.commit({ action: 'createEvent', operations });
  return committed.ok ? ok(id) : committed;
}
