// A change of many records that a list names: the records are found here, so that a hundred thousand ids never cross to the page.
import { err, ok, type Result } from '../domain/result.ts';
import type { CommitError } from './api.ts';
import type { ChangedEach, ChangeOfEach, ListQuery, Selection } from './listQuery.ts';
import { operationsOfEach, selectedIds } from './lists/changeEach.ts';
import type { Session } from './session.ts';

export async function commitEach(
  session: Session,
  selection: Selection,
  { action, each }: ChangeOfEach,
): Promise<Result<ChangedEach, CommitError>> {
  const { records } = session.vault;
  const known = selection.kind === 'query' ? { ...selection, query: await lookedUp(session, selection.query) } : selection;
  const { operations, changed, skipped } = operationsOfEach(records, selectedIds(records, known), each);
  if (operations.length === 0) return ok({ changed, skipped });
  const committed = await session.commit({ action, operations });
  return committed.ok ? ok({ changed, skipped }) : err(committed.error);
}

/** The query with its text looked up in the search index. */
export async function lookedUp(session: Session, query: ListQuery): Promise<ListQuery> {
  const { text, ...others } = query;
  if (text === undefined || text.trim() === '') return others;
  const found = await session.found(text, query.kind && [query.kind]);
  if (query.among === undefined) return { ...others, among: found };
  const wanted = new Set(query.among);
  return { ...others, among: found.filter((id) => wanted.has(id)) };
}
