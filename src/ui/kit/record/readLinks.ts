// The links of a record with what stands at their other end and what bears them out, read from the vault in one go.
import type { Edtf } from '../../../domain/fields.ts';
import type { RecordId } from '../../../domain/ids.ts';
import type { RecordHead } from '../../../domain/record.ts';
import type { VaultApi } from '../../../vault/api.ts';

export interface LinkLine {
  readonly link: RecordHead;
  readonly relation: string;
  /** The relation reads from the other record to this one. */
  readonly back: boolean;
  readonly other: RecordHead | null;
  readonly period: Edtf | undefined;
  readonly sources: readonly RecordHead[];
}

export async function readLinks(vault: VaultApi, id: RecordId): Promise<readonly LinkLine[]> {
  const links = (await vault.references(id, ['link'])).filter((link) => !link.deleted);
  const otherIds = links.map((link) => (link.fields['from'] === id ? link.fields['to'] : link.fields['from']) as RecordId);
  const [others, sources] = await Promise.all([
    vault.heads(otherIds),
    Promise.all(links.map((link) => vault.references(link.id, ['source']))),
  ]);
  const byId = new Map(others.map((head) => [head.id, head]));
  return links.map((link, index) => ({
    link,
    relation: String(link.fields['relation'] ?? 'relatedTo'),
    back: link.fields['from'] !== id,
    other: byId.get(otherIds[index] as RecordId) ?? null,
    period: link.fields['period'] as Edtf | undefined,
    sources: (sources[index] ?? []).filter((source) => !source.deleted),
  }));
}

export interface LinkGroup {
  readonly relation: string;
  readonly back: boolean;
  readonly lines: readonly LinkLine[];
}

/** Links of one kind and direction stand together, in the order in which they first appear. */
export function groupLinks(lines: readonly LinkLine[]): readonly LinkGroup[] {
  const groups = new Map<string, LinkLine[]>();
  for (const line of lines) {
    const key = `${line.relation}.${line.back}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].flatMap((members) => {
    const first = members[0];
    return first ? [{ relation: first.relation, back: first.back, lines: members }] : [];
  });
}
