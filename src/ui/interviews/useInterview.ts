// Everything the page of an interview reads, each question once.
import { interviewVersions } from '../../actions/interviewVersions.ts';
import type { Place } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead, RecordView } from '../../domain/record.ts';
import type { VaultApi } from '../../vault/api.ts';
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

/** What was answered in this conversation, in whichever version of it. */
export function useConsents(interview: RecordId): readonly RecordHead<'consent'>[] {
  return (
    useVaultQuery(
      `consents:${interview}`,
      async (vault) => {
        const versions = await interviewVersions(vault, interview);
        const lists = await Promise.all(versions.map(({ id }) => vault.references(id, ['consent'])));
        return lists.flat() as readonly RecordHead<'consent'>[];
      },
      ['consent', 'interview'],
    ).value ?? noConsents
  );
}
const noConsents: readonly RecordHead<'consent'>[] = [];

/** What was made from the text: excerpts, and the events and links that it bears out. */
export interface Note {
  readonly key: string;
  readonly head: RecordHead;
  /** The two ends of a link. */
  readonly ends: readonly RecordHead[];
  readonly from: number;
  readonly to: number;
  readonly quote: string;
  readonly field: string;
}

export function useNotes(origin: RecordId): readonly Note[] {
  return (
    useVaultQuery(`notes:${origin}`, (vault) => readNotes(vault, origin), [
      'excerpt',
      'source',
      'event',
      'link',
      'person',
      'compound',
    ]).value ?? noNotes
  );
}
const noNotes: readonly Note[] = [];

async function readNotes(vault: VaultApi, origin: RecordId): Promise<readonly Note[]> {
  const made = (await vault.references(origin, ['excerpt', 'source'])).filter((head) => !head.deleted);
  const sources = made.filter((head): head is RecordHead<'source'> => head.kind === 'source');
  const excerpts = new Map(made.flatMap((head) => (head.kind === 'excerpt' ? [[head.id, head as RecordHead<'excerpt'>]] : [])));
  const claims = await headsById(
    vault,
    sources.map(({ fields }) => fields.claim),
  );
  const ends = await headsById(
    vault,
    [...claims.values()].flatMap(({ fields }) => [fields['from'], fields['to']] as RecordId[]),
  );
  const used = new Set(sources.map(({ fields }) => fields.excerpt));
  const notes = sources.flatMap((source) => {
    const claim = source.fields.claim && claims.get(source.fields.claim);
    const quote = (source.fields.excerpt && excerpts.get(source.fields.excerpt)?.fields.quote) ?? '';
    if (!claim || claim.deleted) return [];
    const both = [claim.fields['from'], claim.fields['to']].flatMap((id) => ends.get(id as RecordId) ?? []);
    return noteAt(source.fields.place, { key: source.id, head: claim, ends: both, quote });
  });
  // An excerpt that bears out a claim is that claim's line.
  for (const [id, head] of excerpts) {
    if (!used.has(id)) notes.push(...noteAt(head.fields.place, { key: id, head, ends: [], quote: head.fields.quote ?? '' }));
  }
  return notes.sort((a, b) => a.from - b.from || a.key.localeCompare(b.key));
}

async function headsById(vault: VaultApi, ids: readonly (RecordId | undefined)[]): Promise<ReadonlyMap<RecordId, RecordHead>> {
  const asked = [...new Set(ids.filter((id) => id !== undefined))];
  return new Map((await vault.heads(asked)).map((head) => [head.id, head]));
}

const noteAt = (place: Place | undefined, note: Pick<Note, 'key' | 'head' | 'ends' | 'quote'>): Note[] =>
  place?.kind === 'passage' ? [{ ...note, from: place.from, to: place.to, field: place.field }] : [];
