import type { Edtf } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import { useServices } from '../kit/services.tsx';
import { useVaultQuery } from '../kit/useVaultQuery.ts';

export interface TimelineEvent {
  readonly id: RecordId;
  readonly when: Edtf | undefined;
  readonly createdMs: number;
  readonly head: RecordHead<'event'>;
  readonly people: readonly RecordHead[];
  readonly place: RecordHead | undefined;
  readonly sources: readonly RecordHead[];
}

/** The events of the open case with all that a line of the timeline names; four questions, however many events. */
export function useTimeline(): readonly TimelineEvent[] | undefined {
  const { activeCase } = useServices();
  return useVaultQuery(
    `timeline:${activeCase}`,
    async (vault) => {
      const inCase = activeCase ? { inCase: activeCase } : {};
      const [events, sources] = await Promise.all([
        vault.list({ kind: 'event', ...inCase }),
        vault.list({ kind: 'source', ...inCase }),
      ]);
      const heads = events.rows as readonly RecordHead<'event'>[];
      const named = await vault.heads([...new Set(heads.flatMap(namedIn))]);
      const byId = new Map(named.map((head) => [head.id, head]));
      const byClaim = Map.groupBy(sources.rows, ({ fields }) => fields['claim'] as RecordId);
      return heads.map((head) => ({
        id: head.id,
        when: head.fields.when,
        createdMs: head.createdMs,
        head,
        people: (head.fields.people ?? []).flatMap(({ person }) => byId.get(person) ?? []),
        place: head.fields.place && byId.get(head.fields.place),
        sources: byClaim.get(head.id) ?? [],
      }));
    },
    ['event', 'source', 'person', 'compound'],
  ).value;
}

const namedIn = ({ fields }: RecordHead<'event'>): readonly RecordId[] => [
  ...(fields.people ?? []).map(({ person }) => person),
  ...(fields.place ? [fields.place] : []),
];
