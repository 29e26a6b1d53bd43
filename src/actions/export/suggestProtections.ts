// Whom and what a bundle could protect, with every form of the name that the vault knows or that people are likely to write.
import { otherValues } from '../../domain/claims.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import { suggestTerms } from '../../redact/suggestTerms.ts';
import type { ActionContext } from '../context.ts';
import { speakersOf } from '../speakersOf.ts';
import { namedKinds, type Protection, wordsSubject } from './exportChoice.ts';

export interface Protectable extends Omit<Protection, 'word'> {
  readonly roles: readonly string[];
  /** Marked as protected in the vault, or speaks in a statement and is not marked as open: chosen unless a person says otherwise. */
  readonly marked: boolean;
}
type Identifier = RecordHead<'identifier'>;
type Interview = RecordHead<'interview'>;

/** Everybody and every place, organization and number of the open case. */
export async function suggestProtections(context: ActionContext): Promise<readonly Protectable[]> {
  const { vault, activeCase } = context;
  const inCase = activeCase ? { inCase: activeCase } : {};
  const identifiers = (await vault.list({ kind: 'identifier' })).rows as readonly Identifier[];
  const held = (holder: RecordId) =>
    identifiers
      .filter(({ fields }) => holdersOf(fields).includes(holder))
      .flatMap(({ fields }) => texts(fields.value, fields.normalised, ...otherTexts(fields, 'value')));
  const interviews = (await vault.list({ kind: 'interview', ...inCase })).rows as readonly Interview[];
  const speakers = new Set(interviews.flatMap(speakersOf));
  const named = await Promise.all(
    namedKinds.map(async (kind) =>
      (await vault.list({ kind, ...inCase })).rows.map((head) => protectable(kind, head, held(head.id), speakers.has(head.id))),
    ),
  );
  const free = ((await vault.list({ kind: 'identifier', ...inCase })).rows as readonly Identifier[]).filter(
    ({ fields }) => holdersOf(fields).length === 0,
  );
  const known = [...named.flat(), ...free.map(numberOf)].filter(({ canonical }) => canonical !== '');
  return [...known, ...(await placesOf(context, known, interviews))];
}

function protectable(
  kind: (typeof namedKinds)[number],
  { id, fields }: RecordHead,
  identifiers: readonly string[],
  speaks: boolean,
): Protectable {
  const { name, otherNames, pseudonym, roles, protection } = fields as RecordHead<'person'>['fields'];
  const others = [...(otherNames ?? []).map(({ text }) => text), ...otherTexts(fields, 'pseudonym')];
  const canonical = (name ?? others[0] ?? pseudonym ?? '').trim();
  const aliases =
    kind === 'person'
      ? suggestTerms({ name: canonical, otherNames: others, identifiers, ...(pseudonym ? { pseudonym } : {}) })
      : [...new Set([...others, ...identifiers])].filter((alias) => alias !== canonical);
  const marked = protection === 'protected' || (speaks && protection !== 'open');
  return { subject: id, kind, canonical, aliases, roles: roles ?? [], marked };
}

/** What others say the value is: it leads nowhere, and gives a person away all the same. */
const otherTexts = (fields: RecordHead['fields'], field: string) =>
  otherValues(fields, field).filter((value) => typeof value === 'string');
const holdersOf = (fields: Identifier['fields']) =>
  [fields.holder, ...otherValues(fields, 'holder')].filter((holder) => holder !== undefined);

/** A number, account or address that no person of the vault holds; what somebody holds is among that person's forms. */
function numberOf({ id, fields }: Identifier): Protectable {
  const canonical = (fields.value ?? fields.normalised ?? '').trim();
  const identifiers = texts(fields.value, fields.normalised, ...otherTexts(fields, 'value'));
  const aliases = suggestTerms({ name: canonical, identifiers });
  return { subject: id, kind: 'identifier', canonical, aliases, roles: texts(fields.type), marked: false };
}

/** Places that are only words in a record: areas of compounds, and where interviews were held. */
async function placesOf(
  { vault, activeCase }: ActionContext,
  known: readonly Protectable[],
  interviews: readonly Interview[],
): Promise<readonly Protectable[]> {
  const inCase = activeCase ? { inCase: activeCase } : {};
  const compounds = (await vault.list({ kind: 'compound', ...inCase })).rows as readonly RecordHead<'compound'>[];
  const written = [
    ...compounds.flatMap(({ fields }) => [fields.area, ...otherTexts(fields, 'area')]),
    ...interviews.flatMap(({ fields }) => [fields.place, ...otherTexts(fields, 'place')]),
  ];
  const names = new Set(known.map(({ canonical }) => canonical));
  return texts(...written.map((place) => place?.trim()))
    .filter((place) => !names.has(place))
    .map((canonical) => ({
      subject: wordsSubject('place', canonical),
      kind: 'place',
      canonical,
      aliases: [],
      roles: [],
      marked: false,
    }));
}

const texts = (...values: readonly (string | undefined)[]): readonly string[] =>
  [...new Set(values.filter((value) => value !== undefined && value !== ''))] as string[];
