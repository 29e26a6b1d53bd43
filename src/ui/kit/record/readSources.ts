import type { RecordId } from '../../../domain/ids.ts';
import type { RecordHead } from '../../../domain/record.ts';
import type { VaultApi } from '../../../vault/api.ts';

/** Beyond this one answer with all sources comes sooner than an answer for each claim. */
const mostQuestions = 100;

/** What bears out each of these claims. */
export async function readSources(
  vault: VaultApi,
  claims: readonly RecordId[],
): Promise<ReadonlyMap<RecordId, readonly RecordHead<'source'>[]>> {
  const found =
    claims.length > mostQuestions
      ? (await vault.list({ kind: 'source' })).rows
      : (await Promise.all(claims.map((claim) => vault.references(claim, ['source'])))).flat();
  const wanted = new Set(claims);
  const sources = new Map(found.map((head) => [head.id, head as RecordHead<'source'>]));
  const bearing = [...sources.values()].filter(({ deleted, fields: { claim } }) => !deleted && claim && wanted.has(claim));
  return Map.groupBy(bearing, ({ fields }) => fields.claim as RecordId);
}
