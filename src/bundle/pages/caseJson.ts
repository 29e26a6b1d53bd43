// The open format of a case as it leaves (resources/schemas/case-1.schema.json). Built field by field: a field that nobody
// names here does not leave.
import type { Edtf } from '../../domain/fields.ts';
import { type Random, shuffle } from '../shuffle.ts';
import { type BundleContents, type BundleItem, type BundleSource, itemExtensions } from '../types.ts';

export const caseFormat = 'holdfast-case';
export const caseVersion = 1;

export type CaseDate = Pick<Edtf, 'edtf' | 'earliest' | 'latest' | 'words'>;
export interface CaseItem {
  readonly id: string;
  readonly title: string;
  readonly mediaType: BundleItem['mediaType'];
  readonly pages?: number;
  /** Relative to `data/`. */
  readonly file: string;
}
export interface CaseJson extends Omit<BundleContents, 'items' | 'createdAt'> {
  readonly format: typeof caseFormat;
  readonly version: typeof caseVersion;
  readonly sealedAt: string;
  readonly items: readonly CaseItem[];
}

/** A chance order for everything, so that two exports have no order in common and no order tells of the vault. */
export function caseJson(contents: BundleContents, random: Random): CaseJson {
  const mixed = <T>(list: readonly T[]) => shuffle(list, random);
  return {
    format: caseFormat,
    version: caseVersion,
    title: contents.title,
    recipient: contents.recipient,
    tier: contents.tier,
    sealedAt: contents.createdAt,
    people: mixed(contents.people).map(({ id, name, roles, protected: isProtected }) => ({
      id,
      name,
      roles: mixed(roles),
      protected: isProtected,
    })),
    compounds: mixed(contents.compounds).map(({ id, name, country, area }) => ({ id, name, ...given({ country, area }) })),
    organizations: mixed(contents.organizations).map(({ id, name }) => ({ id, name })),
    statements: mixed(contents.statements).map(
      ({ id, title, date, language, translatedTo, people, paragraphs, translation }) => ({
        id,
        title,
        ...given({ date, language, translatedTo, people: people && mixed(people) }),
        paragraphs,
        ...given({ translation }),
      }),
    ),
    items: mixed(contents.items).map((item, at) => caseItem(item, at + 1)),
    events: mixed(contents.events).map(({ id, title, when, place, people, sources }) => ({
      id,
      title,
      ...given({ when: when && caseDate(when), place }),
      people: mixed(people),
      sources: mixed(sources).map(caseSource),
    })),
    links: mixed(contents.links).map(({ id, from, to, relation, period, sources }) => ({
      id,
      from,
      to,
      relation,
      ...given({ period: period && caseDate(period) }),
      sources: mixed(sources).map(caseSource),
    })),
    redactions: mixed(contents.redactions).map(({ where, page, reason, count }) => ({
      where,
      ...given({ page }),
      reason,
      count,
    })),
    withheld: mixed(contents.withheld).map(({ type, reason }) => ({ type, reason })),
  };
}

const caseItem = ({ id, title, mediaType, pages }: BundleItem, number: number): CaseItem => ({
  id,
  title,
  mediaType,
  ...given({ pages }),
  file: `items/item-${String(number).padStart(3, '0')}.${itemExtensions[mediaType]}`,
});

const caseDate = ({ edtf, earliest, latest, words }: Edtf): CaseDate => ({ edtf, earliest, latest, ...given({ words }) });

const caseSource = ({ statement, item, page, paragraph }: BundleSource): BundleSource =>
  given({ statement, item, page, paragraph });

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
/** The fields that have a value. */
const given = <T extends Readonly<Record<string, unknown>>>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
