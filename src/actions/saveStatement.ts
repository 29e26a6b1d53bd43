import type { Operation } from '../domain/change.ts';
import type { StatementDoc } from '../domain/fields.ts';
import type { RecordId } from '../domain/ids.ts';
import type { RecordHead, RecordView } from '../domain/record.ts';
import type { Result } from '../domain/result.ts';
import { mentionedRecords } from '../domain/statementText.ts';
import type { CommitError, Committed } from '../vault/api.ts';
import type { ActionContext } from './context.ts';

type StatementField = 'statement' | 'translation';

/** Where a passage stands after an edit: `records` are the excerpt and the sources that point there. */
export interface MovedPassage {
  readonly records: readonly RecordId[];
  readonly excerpt: RecordId | null;
  readonly from: number;
  readonly to: number;
  readonly quote: string;
}

export interface StatementSave {
  readonly interview: RecordId;
  readonly field: StatementField;
  readonly doc: StatementDoc;
  readonly moved?: readonly MovedPassage[];
}

/**
 * Commits the statement as it stands, with the records it mentions and the passages that moved with its words. Not a step of its
 * own for undo: the editor takes typing back, and the record's history keeps every saved state.
 */
export async function saveStatement(context: ActionContext, save: StatementSave): Promise<Result<Committed, CommitError>> {
  const { interview, field, doc, moved = [] } = save;
  const operations: Operation[] = [
    { op: 'put', record: interview, field, value: doc },
    ...(await mentionOperations(context, save)),
    ...moved.flatMap((passage) => passageOperations(passage, field)),
  ];
  return context.vault.commit({ action: 'saveStatement', operations, undoable: false });
}

async function mentionOperations(context: ActionContext, { interview, field, doc }: StatementSave): Promise<Operation[]> {
  const [head] = (await context.vault.heads([interview])) as readonly RecordHead<'interview'>[];
  if (!head) return [];
  const now = mentionedRecords(doc);
  const before = new Set(head.fields.mentions);
  const gone = [...before].filter((id) => !now.has(id));
  const kept = gone.length > 0 ? await mentionedElsewhere(context, interview, field) : now;
  const at = { record: interview, field: 'mentions' } as const;
  return [
    ...gone.filter((id) => !kept.has(id)).map((value) => ({ op: 'remove', ...at, value }) as const),
    ...[...now].filter((id) => !before.has(id)).map((value) => ({ op: 'add', ...at, value }) as const),
  ];
}

/** What the other text names. It may be long, and is read only when this one names somebody no longer. */
async function mentionedElsewhere({ vault }: ActionContext, interview: RecordId, field: StatementField) {
  const view = (await vault.get(interview)) as RecordView<'interview'> | null;
  const other = view?.fields[field === 'statement' ? 'translation' : 'statement'];
  return other ? mentionedRecords(other) : new Set<RecordId>();
}

function passageOperations({ records, excerpt, from, to, quote }: MovedPassage, field: StatementField): Operation[] {
  const place = { kind: 'passage', field, from, to } as const;
  return [
    ...records.map((record) => ({ op: 'put', record, field: 'place', value: place }) as const),
    ...(excerpt ? [{ op: 'put', record: excerpt, field: 'quote', value: quote } as const] : []),
  ];
}
