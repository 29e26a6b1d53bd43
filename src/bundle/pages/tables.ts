// The tables of a bundle: timeline, people and the redaction log.
import type { BundleSource } from '../types.ts';
import type { CaseJson } from './caseJson.ts';
import { csv } from './csv.ts';

export function timelineCsv(file: CaseJson): string {
  const names = namesOf(file);
  const rows = file.events
    .toSorted((a, b) => ((a.when?.earliest ?? '9999') < (b.when?.earliest ?? '9999') ? -1 : 1))
    .map(({ id, title, when, place, people, sources }) => [
      when?.edtf,
      when?.earliest ?? undefined,
      when?.latest ?? undefined,
      when?.words,
      title,
      place && names.get(place),
      people.map((person) => names.get(person) ?? '').join('; '),
      sources.map((source) => sourceText(source, names)).join('; '),
      id,
    ]);
  return csv(['when_edtf', 'earliest', 'latest', 'own_words', 'what', 'where', 'who', 'sources', 'id'], rows);
}

export const peopleCsv = ({ people }: CaseJson): string =>
  csv(
    ['name', 'roles', 'protected', 'id'],
    people.map(({ id, name, roles, protected: isProtected }) => [name, roles.join('; '), isProtected ? 'yes' : 'no', id]),
  );

/** What was covered and what was left out: where, how often, under which reason; never what it said. */
export function redactionLogCsv(file: CaseJson): string {
  const covered = redactionsInOrder(file).map(({ name, page, reason, count }) => ['covered', name, page, reason, count]);
  const withheld = file.withheld.map(({ type, reason }) => ['left out', type, undefined, reason, 1]);
  return csv(['what', 'where', 'page', 'reason', 'count'], [...covered, ...withheld]);
}

/** In the order of this bundle's own names, and not in any of the vault's. */
export function redactionsInOrder(file: CaseJson) {
  const names = namesOf(file);
  return file.redactions
    .map((line) => ({ ...line, name: names.get(line.where) ?? 'record' }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }) || (a.page ?? 0) - (b.page ?? 0));
}

/** How each record is called in this bundle: items by their file. */
export function namesOf(file: CaseJson): ReadonlyMap<string, string> {
  return new Map([
    ...file.people.map(({ id, name }) => [id, name] as const),
    ...file.compounds.map(({ id, name }) => [id, name] as const),
    ...file.organizations.map(({ id, name }) => [id, name] as const),
    ...file.statements.map(({ id }, at) => [id, `statement ${at + 1}`] as const),
    ...file.items.map(({ id, file: path }) => [id, path] as const),
    ...file.events.map(({ id }) => [id, 'event'] as const),
    ...file.links.map(({ id }) => [id, 'link'] as const),
  ]);
}

function sourceText({ statement, item, page, paragraph }: BundleSource, names: ReadonlyMap<string, string>): string {
  const origin = names.get(statement ?? item ?? '') ?? '';
  if (page !== undefined) return `${origin} p. ${page}`;
  return paragraph === undefined ? origin : `${origin} par. ${paragraph}`;
}
