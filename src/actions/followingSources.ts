// Sources name the value that they bear out: when a person corrects that value, they go with it.
import type { Operation, Value } from '../domain/change.ts';
import { claimKey } from '../domain/claims.ts';
import type { RecordId } from '../domain/ids.ts';
import type { RecordHead } from '../domain/record.ts';
import type { ActionContext } from './context.ts';

export async function sourcesOfField(
  { vault }: Pick<ActionContext, 'vault'>,
  record: RecordId,
  field: string,
): Promise<readonly RecordHead[]> {
  const sources = await vault.references(record, ['source']);
  return sources.filter(({ fields, deleted }) => !deleted && fields['claim'] === record && fields['claimField'] === field);
}

/** Lets the sources of `before` bear out `after`. */
export async function followingSources(
  context: Pick<ActionContext, 'vault'>,
  claim: { readonly record: RecordId; readonly field: string },
  before: Value,
  after: Value,
): Promise<readonly Operation[]> {
  const key = claimKey(before);
  const sources = await sourcesOfField(context, claim.record, claim.field);
  return sources
    .filter(({ fields }) => fields['claimValue'] === key)
    .map(({ id }) => ({ op: 'put', record: id, field: 'claimValue', value: claimKey(after) }));
}

/** Ties the sources that name no value to the one that leads now, before another may lead. */
export async function tyingSources(
  context: Pick<ActionContext, 'vault'>,
  claim: { readonly record: RecordId; readonly field: string },
  leading: Value,
): Promise<readonly Operation[]> {
  const sources = await sourcesOfField(context, claim.record, claim.field);
  return sources
    .filter(({ fields }) => fields['claimValue'] === undefined)
    .map(({ id }) => ({ op: 'put', record: id, field: 'claimValue', value: claimKey(leading) }));
}
