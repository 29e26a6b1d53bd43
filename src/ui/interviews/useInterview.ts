// Everything the page of an interview reads, each question once.
import { interviewVersions } from '../../actions/interviewVersions.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead, RecordView } from '../../domain/record.ts';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import { type Note, readNotes } from './statementNotes.ts';

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
