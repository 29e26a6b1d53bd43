// Who was at a compound, when, on which floor, and according to whom: its links with people.
import { idsOf, sourcesOfRecord } from '../../actions/survivorOf.ts';
import type { Edtf } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import type { VaultApi } from '../../vault/api.ts';

export interface Present {
  readonly link: RecordHead<'link'>;
  readonly other: RecordHead | null;
  readonly period: Edtf | undefined;
  readonly sources: readonly RecordHead[];
}

const running = new Set(['managed', 'owned', 'operated']);
const neither = new Set(['movedTo', 'partOf', 'usedAt', 'relatedTo']);

export interface Presence {
  /** People and organizations that ran the place. */
  readonly operators: readonly Present[];
  readonly people: readonly Present[];
}

export async function readPresence(vault: VaultApi, id: RecordId): Promise<Presence> {
  const ids = await idsOf(vault, id);
  const links = (await Promise.all(ids.map((each) => vault.references(each, ['link'])))).flat() as readonly RecordHead<'link'>[];
  const ends = links.map(({ fields }) => (fields.to && ids.includes(fields.to) ? fields.from : fields.to) as RecordId);
  const others = new Map((await vault.heads([...new Set(ends)])).map((head) => [head.id, head]));
  const lines = await Promise.all(
    links.map(async (link, at): Promise<Present> => {
      const other = others.get(ends[at] as RecordId) ?? null;
      return { link, other, period: link.fields.period, sources: await sourcesOfRecord(vault, link.id) };
    }),
  );
  const sorted = lines.sort((a, b) => begin(a).localeCompare(begin(b)));
  const relation = ({ link }: Present) => link.fields.relation ?? '';
  return {
    operators: sorted.filter((line) => running.has(relation(line))),
    people: sorted.filter(
      (line) =>
        line.other?.kind === 'person' && !line.other.deleted && !running.has(relation(line)) && !neither.has(relation(line)),
    ),
  };
}

/** What has no date stands last. */
const begin = ({ period }: Present) => period?.earliest ?? period?.latest ?? '9999';
