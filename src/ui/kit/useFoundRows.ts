import { useMemo } from 'react';
import type { Kind } from '../../domain/dictionary.ts';
import type { RecordHead } from '../../domain/record.ts';
import type { SearchQuery } from '../../vault/api.ts';
import { useIndexing } from './useIndexing.ts';
import type { RowSource } from './useListWindow.ts';
import { useVaultQuery } from './useVaultQuery.ts';

const mostFound = 500;

/** The records of a kind in which the typed words are found, best first; `null` while nothing is typed. */
export function useFoundRows(kind: Kind, text: string, scope: Pick<SearchQuery, 'inCase'>): RowSource | null {
  const words = text.trim();
  const indexing = useIndexing() !== null;
  const found = useVaultQuery<readonly RecordHead[]>(
    `found:${kind}:${scope.inCase}:${indexing}:${words}`,
    async (vault) => {
      if (words === '') return [];
      const { hits } = await vault.search({ text: words, kinds: [kind], limit: mostFound, ...scope });
      return [...new Map(hits.map((hit) => [hit.head.id, hit.head])).values()];
    },
    [kind],
  ).value;
  return useMemo(
    () =>
      words === ''
        ? null
        : { total: found?.length ?? 0, waiting: found === undefined, row: (index) => found?.[index], show: () => undefined },
    [words, found],
  );
}
