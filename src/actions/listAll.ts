// Much is read in portions: ten thousand records handed over at once would hold up keys and clicks.
import type { RecordId } from '../domain/ids.ts';
import type { RecordHead } from '../domain/record.ts';
import type { ListQuery, VaultApi } from '../vault/api.ts';

/** As many as the page takes over from the vault without a pause that is felt. */
const portion = 500;

export const portionsOf = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / portion) }, (_, at) => all.slice(at * portion, (at + 1) * portion));

/** Every record of a query. */
export async function listAll(
  vault: Pick<VaultApi, 'list'>,
  query: Omit<ListQuery, 'offset' | 'limit'>,
): Promise<readonly RecordHead[]> {
  const rows: RecordHead[] = [];
  for (;;) {
    const answer = await vault.list({ ...query, offset: rows.length, limit: portion });
    for (const row of answer.rows) rows.push(row);
    if (answer.rows.length === 0 || rows.length >= answer.total) return rows;
  }
}

/** The heads of all these records. */
export async function headsOfAll(vault: Pick<VaultApi, 'heads'>, ids: readonly RecordId[]): Promise<readonly RecordHead[]> {
  const heads: RecordHead[] = [];
  for (const some of portionsOf(ids)) for (const head of await vault.heads(some)) heads.push(head);
  return heads;
}

/** What bears out each of these records, in a few questions however many they are. */
export async function sourcesByClaim(
  vault: Pick<VaultApi, 'list'>,
  claims: readonly RecordId[],
): Promise<ReadonlyMap<RecordId, readonly RecordHead[]>> {
  const sources: RecordHead[] = [];
  for (const some of portionsOf(claims))
    for (const source of await listAll(vault, { kind: 'source', pointingTo: some })) sources.push(source);
  return Map.groupBy(new Set(sources), ({ fields }) => fields['claim'] as RecordId);
}
