// Says of a passage what it shows, does not show, or what was not asked or not answered. Nothing is concluded from it.
import type { Operation } from '../domain/change.ts';
import type { Place, VocabularyAnswer } from '../domain/fields.ts';
import type { RecordId } from '../domain/ids.ts';
import type { RecordView } from '../domain/record.ts';
import { ok, type Result } from '../domain/result.ts';
import type { CommitError } from '../vault/api.ts';
import type { ActionContext } from './context.ts';
import { createExcerpt } from './createExcerpt.ts';

export interface CodedPassage {
  readonly origin: RecordId;
  readonly place: Place;
  readonly quote: string;
  /** All codes that the passage is to have: those it had and has no more are taken off. */
  readonly codes: readonly VocabularyAnswer[];
}

/** Codes a passage as one step: a new excerpt, or the one that is there already. */
export async function codePassage(
  context: ActionContext,
  passage: CodedPassage,
  excerpt?: RecordId,
): Promise<Result<RecordId, CommitError>> {
  if (!excerpt) return createExcerpt(context, passage);
  const view = (await context.vault.get(excerpt)) as RecordView<'excerpt'> | null;
  const before = view?.fields.codes ?? [];
  const isIn = (codes: readonly VocabularyAnswer[], { vocabulary, code, answer }: VocabularyAnswer) =>
    codes.some((each) => each.vocabulary === vocabulary && each.code === code && each.answer === answer);
  const field = { record: excerpt, field: 'codes' } as const;
  const operations: Operation[] = [
    ...before.filter((each) => !isIn(passage.codes, each)).map((value) => ({ op: 'remove', ...field, value }) as const),
    ...passage.codes.filter((each) => !isIn(before, each)).map((value) => ({ op: 'add', ...field, value }) as const),
  ];
  if (operations.length === 0) return ok(excerpt);
  const committed = await context.vault.commit({ action: 'codePassage', operations });
  return committed.ok ? ok(excerpt) : committed;
}
