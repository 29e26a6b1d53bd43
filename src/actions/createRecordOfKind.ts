import type { FieldsOf } from '../domain/dictionary.ts';
import type { RecordId } from '../domain/ids.ts';
import { never, type Result } from '../domain/result.ts';
import type { CommitError } from '../vault/api.ts';
import type { ActionContext } from './context.ts';
import { createCase } from './createCase.ts';
import { createCompound } from './createCompound.ts';
import { createIdentifier } from './createIdentifier.ts';
import { createOrganization } from './createOrganization.ts';
import { createPerson } from './createPerson.ts';

/** Kinds that begin with a few words and nothing else. */
export const plainKinds = ['case', 'person', 'compound', 'organization', 'identifier'] as const;
export type PlainKind = (typeof plainKinds)[number];

export function createRecordOfKind(
  context: ActionContext,
  kind: PlainKind,
  values: Readonly<Record<string, string>>,
): Promise<Result<RecordId, CommitError>> {
  switch (kind) {
    case 'case':
      return createCase(context, values as Partial<FieldsOf<'case'>>);
    case 'person':
      return createPerson(context, values as Partial<FieldsOf<'person'>>);
    case 'compound':
      return createCompound(context, values as Partial<FieldsOf<'compound'>>);
    case 'organization':
      return createOrganization(context, values as Partial<FieldsOf<'organization'>>);
    case 'identifier':
      return createIdentifier(context, values as Partial<FieldsOf<'identifier'>>);
    default:
      return never(kind);
  }
}
