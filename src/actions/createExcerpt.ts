import type { Place, VocabularyAnswer } from '../domain/fields.ts';
import type { RecordId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { CommitError } from '../vault/api.ts';
import type { ActionContext } from './context.ts';
import { createRecord, openCases } from './createRecord.ts';

export interface NewExcerpt {
  readonly origin: RecordId;
  readonly place: Place;
  /** The passage's own words; empty for a region without text. */
  readonly quote: string;
  readonly note?: string;
  readonly colour?: string;
  readonly codes?: readonly VocabularyAnswer[];
}

export function createExcerpt(context: ActionContext, excerpt: NewExcerpt): Promise<Result<RecordId, CommitError>> {
  return createRecord(context, 'createExcerpt', 'excerpt', { cases: openCases(context), ...excerpt });
}
