// What was typed since the last commit, kept sealed at once, so that a kill in mid-sentence loses at most a moment.
import type { StatementDoc } from '../domain/fields.ts';
import type { RecordId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { NotOpen, StorageFull } from '../vault/api.ts';
import type { ActionContext } from './context.ts';

type StatementField = 'statement' | 'translation';
const nameOf = (interview: RecordId, field: StatementField) => `draft/${interview}/${field}`;

/** `null` forgets the draft: the statement was committed. */
export function keepDraft(
  context: ActionContext,
  interview: RecordId,
  field: StatementField,
  doc: StatementDoc | null,
): Promise<Result<void, StorageFull | NotOpen>> {
  return context.vault.setSealedValue(nameOf(interview, field), doc && JSON.stringify(doc));
}

/** What was typed and never committed, or `null`. */
export async function readDraft(
  context: ActionContext,
  interview: RecordId,
  field: StatementField,
): Promise<StatementDoc | null> {
  const kept = await context.vault.sealedValue(nameOf(interview, field));
  if (kept === null) return null;
  const doc: unknown = JSON.parse(kept);
  return isStatementDoc(doc) ? doc : null;
}

const isStatementDoc = (value: unknown): value is StatementDoc =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc';
