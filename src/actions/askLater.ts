import type { Place } from '../domain/fields.ts';
import type { RecordId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { CommitError } from '../vault/api.ts';
import type { ActionContext } from './context.ts';
import { createRecord, openCases } from './createRecord.ts';

export interface LaterQuestion {
  readonly origin: RecordId;
  /** The passage that raises the question, and its words. */
  readonly place: Place;
  readonly quote: string;
  readonly question: string;
}

/** Keeps a question to ask later, tied to the passage that raised it. */
export function askLater(context: ActionContext, asked: LaterQuestion): Promise<Result<RecordId, CommitError>> {
  const values = { cases: openCases(context), ...asked, questionState: 'open' } as const;
  return createRecord(context, 'askLater', 'excerpt', values);
}
