import { useTranslation } from 'react-i18next';
import { interviewVersions } from '../../../actions/interviewVersions.ts';
import { speakersOf } from '../../../actions/speakersOf.ts';
import { spokenIn } from '../../../actions/withdrawConsent.ts';
import type { RecordId } from '../../../domain/ids.ts';
import type { RecordHead, RecordView } from '../../../domain/record.ts';
import type { VaultApi } from '../../../vault/api.ts';
import { timeWords } from '../../kit/dateWords.ts';
import { RecordLink } from '../../kit/RecordLink.tsx';
import { useVaultQuery } from '../../kit/useVaultQuery.ts';
import classes from './conversation.module.css';

/** Who has interviewed these people before, as far as this vault knows: to be read before anything is asked twice. */
export function EarlierInterviews({ interview }: { readonly interview: RecordView<'interview'> }) {
  const { t, i18n } = useTranslation('interviews');
  const speakers = speakersOf(interview);
  const earlier = useVaultQuery(
    `earlier:${interview.id}:${speakers.join()}`,
    (vault) => readEarlier(vault, interview.id, speakers),
    ['interview', 'person'],
  ).value;
  if (!earlier || speakers.length === 0) return <p className={classes.hint}>{t('before.whoFirst')}</p>;
  if (earlier.length === 0) return <p className={classes.hint}>{t('before.none', { count: speakers.length })}</p>;
  return (
    <div role="group" aria-label={t('before.earlier')}>
      <h3 className={classes.subhead}>{t('before.earlier')}</h3>
      <ul className={classes.lines}>
        {earlier.map(({ head, names }) => (
          <li key={head.id}>
            <RecordLink head={head} />
            <span className={classes.hint} dir="auto">
              {[names, head.fields.start && timeWords(head.fields.start, i18n.language, 'day'), head.fields.place]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface Earlier {
  readonly head: RecordHead<'interview'>;
  readonly names: string;
}

async function readEarlier(vault: VaultApi, interview: RecordId, people: readonly RecordId[]): Promise<readonly Earlier[]> {
  const own = new Set((await interviewVersions(vault, interview)).map(({ id }) => id).concat(interview));
  const found = new Map<RecordId, { readonly head: RecordHead<'interview'>; readonly who: RecordId[] }>();
  for (const person of people) {
    for (const head of await spokenIn(vault, person)) {
      if (own.has(head.id)) continue;
      const known = found.get(head.id) ?? { head, who: [] };
      known.who.push(person);
      found.set(head.id, known);
    }
  }
  const names = new Map((await vault.heads(people)).map(({ id, fields }) => [id, String(fields['name'] ?? '')]));
  return [...found.values()]
    .sort((a, b) => b.head.createdMs - a.head.createdMs)
    .map(({ head, who }) => ({ head, names: people.length > 1 ? who.map((id) => names.get(id)).join(', ') : '' }));
}
