// Whom a bundle could protect, with every form of the name that the vault knows or that people are likely to write.
import { otherValues } from '../../domain/claims.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import { suggestTerms } from '../../redact/suggestTerms.ts';
import type { ActionContext } from '../context.ts';
import type { ProtectedKind, Protection } from './exportChoice.ts';

export interface Protectable extends Omit<Protection, 'word'> {
  readonly roles: readonly string[];
  /** Marked as protected in the vault: chosen unless a person says otherwise. */
  readonly marked: boolean;
}

/** Everybody and every place of the open case, by name. */
export async function suggestProtections({ vault, activeCase }: ActionContext): Promise<readonly Protectable[]> {
  const inCase = activeCase ? { inCase: activeCase } : {};
  const identifiers = (await vault.list({ kind: 'identifier' })).rows as readonly RecordHead<'identifier'>[];
  const held = (holder: RecordId) =>
    identifiers
      .filter(({ fields }) => [fields.holder, ...otherValues(fields, 'holder')].includes(holder))
      .flatMap(({ fields }) => texts(fields.value, fields.normalised, ...otherTexts(fields, 'value')));
  const of = async (kind: ProtectedKind) =>
    (await vault.list({ kind, ...inCase })).rows.map((head) => protectable(kind, head, held(head.id)));
  return (await Promise.all([of('person'), of('compound'), of('organization')]))
    .flat()
    .filter(({ canonical }) => canonical !== '');
}

function protectable(kind: ProtectedKind, { id, fields }: RecordHead, identifiers: readonly string[]): Protectable {
  const { name, otherNames, pseudonym, roles, protection } = fields as RecordHead<'person'>['fields'];
  const others = [...(otherNames ?? []).map(({ text }) => text), ...otherTexts(fields, 'pseudonym')];
  const canonical = (name ?? others[0] ?? pseudonym ?? '').trim();
  const aliases =
    kind === 'person'
      ? suggestTerms({ name: canonical, otherNames: others, identifiers, ...(pseudonym ? { pseudonym } : {}) })
      : [...new Set([...others, ...identifiers])].filter((alias) => alias !== canonical);
  return { subject: id, kind, canonical, aliases, roles: roles ?? [], marked: protection === 'protected' };
}

/** What others say the value is: it leads nowhere, and gives a person away all the same. */
const otherTexts = (fields: RecordHead['fields'], field: string) =>
  otherValues(fields, field).filter((value) => typeof value === 'string');

const texts = (...values: readonly (string | undefined)[]) =>
  [...new Set(values.filter((value) => value !== undefined && value !== ''))] as string[];
