import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RecordId } from '../../domain/ids.ts';
import { agoWords } from '../kit/agoWords.ts';
import { msWords } from '../kit/dateWords.ts';
import { RecordLink } from '../kit/RecordLink.tsx';
import { useServices } from '../kit/services.tsx';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import classes from './home.module.css';

const mostShown = 8;

/** Kinds one opens for their own sake; what hangs on them shows there. */
const quietKinds = ['link', 'source', 'excerpt', 'consent'];

export function RecentList({ caseId }: { readonly caseId: RecordId }) {
  const { t, i18n } = useTranslation('home');
  const { clock } = useServices();
  const recent = useVaultQuery(`recent:${caseId}`, async (vault) => {
    const { rows } = await vault.list({ inCase: caseId, sort: { field: 'changedMs', descending: true }, limit: 6 * mostShown });
    return rows.filter((head) => !quietKinds.includes(head.kind)).slice(0, mostShown);
  }).value;
  if (!recent || recent.length === 0) return null;
  const now = clock().getTime();
  return (
    <section aria-labelledby="recent">
      <Title order={2} id="recent">
        {t('recent')}
      </Title>
      <ul className={classes.recent}>
        {recent.map((head) => (
          <li key={head.id}>
            <RecordLink head={head} />
            <time className={classes.quiet} title={msWords(head.changedMs, i18n.language)}>
              {agoWords(i18n.language, head.changedMs, now)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}
