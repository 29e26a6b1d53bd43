// Everything the page of an interview reads, each question once.
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead, RecordView } from '../../domain/record.ts';
import { useVaultQuery } from '../kit/useVaultQuery.ts';

export function useInterview(id: RecordId): RecordView<'interview'> | null | undefined {
  return useVaultQuery(
    `interview:${id}`,
    async (vault) => {
      const view = await vault.get(id);
      return view?.kind === 'interview' ? (view as RecordView<'interview'>) : null;
    },
    ['interview'],
  ).value;
}

export function useConsents(interview: RecordId): readonly RecordHead[] {
  return useVaultQuery(`consents:${interview}`, (vault) => vault.references(interview, ['consent']), ['consent']).value ?? [];
}

/** What was made from the text: excerpts, and the events and links that it bears out. */
export interface Note {
  readonly key: string;
  readonly head: RecordHead;
  readonly from: number;
  readonly to: number;
  readonly quote: string;
  readonly field: string;
}

export function useNotes(origin: RecordId): readonly Note[] {
  return (
    useVaultQuery(
      `notes:${origin}`,
      async (vault) => {
        const made = await vault.references(origin, ['excerpt', 'source']);
        const claimIds = made.flatMap(({ kind, fields }) => (kind === 'source' ? [fields['claim'] as RecordId] : []));
        const claims = new Map((await vault.heads(claimIds)).map((head) => [head.id, head]));
        const excerpts = new Map(made.filter(({ kind }) => kind === 'excerpt').map((head) => [head.id, head]));
        return made
          .flatMap((head) => noteOf(head, claims, excerpts))
          .sort((a, b) => a.from - b.from || a.key.localeCompare(b.key));
      },
      ['excerpt', 'source', 'event', 'link'],
    ).value ?? []
  );
}

function noteOf(
  made: RecordHead,
  claims: ReadonlyMap<RecordId, RecordHead>,
  excerpts: ReadonlyMap<RecordId, RecordHead>,
): Note[] {
  const { place, quote } = (made as RecordHead<'excerpt'>).fields;
  if (place?.kind !== 'passage' || made.deleted) return [];
  const span = { from: place.from, to: place.to, field: place.field };
  if (made.kind === 'excerpt') return [{ key: made.id, head: made, quote: quote ?? '', ...span }];
  const { claim, excerpt } = (made as RecordHead<'source'>).fields;
  const claimed = claim && claims.get(claim);
  if (!claimed || claimed.deleted) return [];
  const words = excerpt && (excerpts.get(excerpt) as RecordHead<'excerpt'> | undefined)?.fields.quote;
  return [{ key: made.id, head: claimed, quote: words ?? '', ...span }];
}
