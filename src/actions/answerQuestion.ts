import type { Operation } from '../domain/change.ts';
import type { Place } from '../domain/fields.ts';
import type { RecordId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { CommitError, Committed } from '../vault/api.ts';
import type { ActionContext } from './context.ts';
import { openCases, recordOperations } from './createRecord.ts';

export interface Answer {
  readonly origin: RecordId;
  readonly place: Place;
  readonly quote: string;
}

/** Ticks a question off, with the passage that answers it where there is one. */
export async function answerQuestion(
  context: ActionContext,
  question: RecordId,
  answer?: Answer,
): Promise<Result<Committed, CommitError>> {
  const [id] = await context.vault.newIds(1);
  if (!id) throw new Error('The vault gave no id');
  const operations: Operation[] = [{ op: 'put', record: question, field: 'questionState', value: 'answered' }];
  if (answer) {
    operations.push(...recordOperations(id, 'excerpt', { cases: openCases(context), ...answer }));
    operations.push({ op: 'put', record: question, field: 'answer', value: id });
  }
  return context.vault.commit({ action: 'answerQuestion', operations });
}

/** The question is open again; the passage that seemed to answer it stays an excerpt. */
export function reopenQuestion(context: ActionContext, question: RecordId): Promise<Result<Committed, CommitError>> {
  const operations: Operation[] = [
    { op: 'put', record: question, field: 'questionState', value: 'open' },
    { op: 'put', record: question, field: 'answer', value: null },
  ];
  return context.vault.commit({ action: 'reopenQuestion', operations });
}
