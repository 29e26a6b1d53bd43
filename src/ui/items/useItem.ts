import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead, RecordView } from '../../domain/record.ts';
import { useVaultQuery } from '../kit/useVaultQuery.ts';

export function useItem(id: RecordId): RecordView<'item'> | null | undefined {
  return useVaultQuery(
    `item:${id}`,
    async (vault) => {
      const view = await vault.get(id);
      return view?.kind === 'item' ? (view as RecordView<'item'>) : null;
    },
    ['item'],
  ).value;
}

/** The excerpts of an item in the order of its pages. */
export function useExcerpts(origin: RecordId): readonly RecordHead<'excerpt'>[] {
  return (
    useVaultQuery(
      `excerpts:${origin}`,
      async (vault) => {
        const heads = (await vault.references(origin, ['excerpt'])) as readonly RecordHead<'excerpt'>[];
        return heads.filter((head) => !head.deleted && head.fields.origin === origin).sort((a, b) => orderOf(a) - orderOf(b));
      },
      ['excerpt'],
    ).value ?? noExcerpts
  );
}
const noExcerpts: readonly RecordHead<'excerpt'>[] = [];

function orderOf({ fields: { place } }: RecordHead<'excerpt'>): number {
  if (place?.kind !== 'page') return 0;
  return place.page * 100_000 + (place.boxes[0]?.y ?? 0);
}
