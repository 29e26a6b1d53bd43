import type { Edtf, Place } from '../domain/fields.ts';
import type { RecordId } from '../domain/ids.ts';
import { ok, type Result } from '../domain/result.ts';
import type { CommitError } from '../vault/api.ts';
import type { ActionContext } from './context.ts';
import { openCases, recordOperations } from './createRecord.ts';

export interface LinkSource {
  /** Absent where somebody said so and nothing was recorded. */
  readonly origin?: RecordId;
  readonly place?: Place;
  readonly excerpt?: RecordId;
  /** The passage's words: kept as an excerpt of its own in the same step, so that it is found again after edits. */
  readonly quote?: string;
  readonly saidBy?: RecordId;
  readonly reliability?: string;
}
export interface NewLink {
  readonly from: RecordId;
  readonly to: RecordId;
  readonly relation: string;
  readonly period?: Edtf;
  readonly notes?: string;
  /** Where inside a compound. */
  readonly building?: string;
  readonly floor?: string;
  /** Why we believe it: the item or interview, where in it, and who said so. */
  readonly source?: LinkSource;
}

/** Links two records, with its source where there is one, as one step. Answers the link's id. */
export async function linkRecords(context: ActionContext, link: NewLink): Promise<Result<RecordId, CommitError>> {
  const [id, sourceId, excerptId] = await context.vault.newIds(3);
  if (!id || !sourceId || !excerptId) throw new Error('The vault gave no ids');
  const { source, ...values } = link;
  const cases = openCases(context);
  const operations = recordOperations(id, 'link', { cases, ...values });
  if (source) {
    const { quote, ...kept } = source;
    const place = source.place ?? ({ kind: 'whole' } as const);
    const { origin } = source;
    const isQuoted = quote !== undefined && origin !== undefined;
    if (isQuoted) operations.push(...recordOperations(excerptId, 'excerpt', { cases, origin, place, quote }));
    const excerpt = !isQuoted ? {} : { excerpt: excerptId };
    operations.push(...recordOperations(sourceId, 'source', { cases, claim: id, ...kept, ...excerpt, place }));
  }
  const committed = await context.vault.commit({ action: 'linkRecords', operations });
  return committed.ok ? ok(id) : committed;
}
