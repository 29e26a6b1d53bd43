import { type Protectable, suggestProtections } from '../../../actions/export/suggestProtections.ts';
import type { RecordHead } from '../../../domain/record.ts';
import { useServices } from '../../kit/services.tsx';
import { useVaultQuery } from '../../kit/useVaultQuery.ts';

export interface CaseContents {
  readonly title: string;
  readonly interviews: readonly RecordHead<'interview'>[];
  readonly items: readonly RecordHead<'item'>[];
  readonly events: readonly RecordHead<'event'>[];
  readonly links: readonly RecordHead<'link'>[];
  readonly protectable: readonly Protectable[];
}

/** Everything of the open case that a bundle could hold. Undefined until it is read, null without an open case. */
export function useCaseContents(): CaseContents | null | undefined {
  const services = useServices();
  const { activeCase } = services;
  return useVaultQuery(`exportContents:${activeCase}`, async (vault) => {
    if (!activeCase) return null;
    const of = async <K extends 'interview' | 'item' | 'event' | 'link'>(kind: K, field: string) =>
      (await vault.list({ kind, inCase: activeCase, sort: { field } })).rows as readonly RecordHead<K>[];
    const [interviews, items, events, links, heads, protectable] = await Promise.all([
      of('interview', 'reference'),
      of('item', 'reference'),
      of('event', 'when'),
      of('link', 'relation'),
      vault.heads([activeCase]),
      suggestProtections(services),
    ]);
    const title = String(heads[0]?.fields['title'] ?? '');
    return { title, interviews, items, events, links, protectable };
  }).value;
}
