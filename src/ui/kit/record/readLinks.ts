// The links of a record with what stands at their other end and what bears them out, read from the vault in one go. Links of
// duplicates that were merged into it are its own, and what was merged at the other end is named by what goes on.
import { headsOfAll, sourcesByClaim } from '../../../actions/listAll.ts';
import { idsOf, referencesOf, survivorOf } from '../../../actions/survivorOf.ts';
import type { Edtf } from '../../../domain/fields.ts';
import type { RecordId } from '../../../domain/ids.ts';
import type { RecordHead } from '../../../domain/record.ts';
import type { VaultApi } from '../../../vault/api.ts';

export interface LinkLine {
  readonly link: RecordHead<'link'>;
  readonly relation: string;
  /** The relation reads from the other record to this one. */
  readonly back: boolean;
  readonly other: RecordHead | null;
  readonly period: Edtf | undefined;
  readonly sources: readonly RecordHead[];
}

export async function readLinks(vault: VaultApi, id: RecordId): Promise<readonly LinkLine[]> {
  const [ids, found] = await Promise.all([idsOf(vault, id), referencesOf(vault, id, ['link'])]);
  const mine = (end: unknown) => ids.includes(end as RecordId);
  const links = (found as readonly RecordHead<'link'>[]).filter(
    ({ deleted, fields }) => !deleted && !(mine(fields.from) && mine(fields.to)),
  );
  const ends = links.map(({ fields }) => (mine(fields.from) ? fields.to : fields.from) as RecordId);
  const [others, sources] = await Promise.all([
    goingOn(vault, [...new Set(ends)]),
    sourcesByClaim(
      vault,
      links.map((link) => link.id),
    ),
  ]);
  return links.map((link, index) => ({
    link,
    relation: link.fields.relation ?? 'relatedTo',
    back: !mine(link.fields.from),
    other: others.get(ends[index] as RecordId) ?? null,
    period: link.fields.period,
    sources: sources.get(link.id) ?? [],
  }));
}

/** The heads of these records, or of those that they were merged into. */
export async function goingOn(vault: VaultApi, ids: readonly RecordId[]): Promise<ReadonlyMap<RecordId, RecordHead>> {
  const heads = new Map((await headsOfAll(vault, ids)).map((head) => [head.id, head]));
  const merged = [...heads.values()].filter(({ deleted, fields }) => deleted && fields['mergedInto'] !== undefined);
  for (const { id } of merged) {
    const [head] = await vault.heads([await survivorOf(vault, id)]);
    if (head) heads.set(id, head);
  }
  return heads;
}

export interface LinkGroup {
  readonly relation: string;
  readonly back: boolean;
  readonly lines: readonly LinkLine[];
}

/** Links of one kind and direction stand together, in the order in which they first appear. */
export function groupLinks(lines: readonly LinkLine[]): readonly LinkGroup[] {
  const groups = Map.groupBy(lines, ({ relation, back }) => `${relation}.${back}`);
  return [...groups.values()].flatMap((members) => {
    const first = members[0];
    return first ? [{ relation: first.relation, back: first.back, lines: members }] : [];
  });
}
