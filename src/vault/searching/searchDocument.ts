// Which words of a record can be found: the fields that the dictionary marks as searched, as plain text.
import { fieldsOfKind, type Kind } from '../../domain/dictionary.ts';
import type { NameForm, StatementDoc } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';
import { statementToText } from '../../domain/statementText.ts';
import type { RecordState } from '../records/recordState.ts';
import { viewOf } from '../records/views.ts';
import type { SearchDocument } from '../search/types.ts';

export interface SearchedText {
  readonly field: string;
  readonly isLong: boolean;
  readonly text: string;
}

export const kindTag = (kind: Kind): string => `kind:${kind}`;
export const caseTag = (id: RecordId): string => `case:${id}`;

/** Short fields first. `fields` may hold all values of a record or those of its head. */
export function searchedTexts(kind: Kind, fields: Readonly<Record<string, unknown>>): SearchedText[] {
  const texts: SearchedText[] = [];
  for (const [field, { searched, long }] of Object.entries(fieldsOfKind(kind))) {
    const text = searched ? plainText(fields[field]) : '';
    if (text !== '') texts.push({ field, isLong: long === true, text });
  }
  return texts.sort((a, b) => Number(a.isLong) - Number(b.isLong));
}

function plainText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(plainText).join('\n');
  if (value === null || typeof value !== 'object') return '';
  if ((value as StatementDoc).type === 'doc') return statementToText(value as StatementDoc);
  return (value as Partial<NameForm>).text ?? '';
}

/** Null for what is not to be found: deleted records, and kinds not known here. */
export function searchDocument(state: RecordState): SearchDocument | null {
  const view = viewOf(state);
  if (view === null || view.deleted) return null;
  const fields = view.fields as unknown as Readonly<Record<string, unknown>>;
  const cases = (fields.cases ?? []) as readonly RecordId[];
  return {
    id: view.id,
    timeMs: view.changedMs,
    fields: searchedTexts(view.kind, fields).map(({ isLong, text }) => ({ rank: isLong ? 'text' : 'name', text })),
    tags: [kindTag(view.kind), ...cases.map(caseTag)],
  };
}
