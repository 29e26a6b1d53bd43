import { Title } from '@mantine/core';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import type { ListAnswer } from '../../vault/api.ts';
import { useNavigate } from '../frame/navigation.ts';
import { agoWords } from '../kit/agoWords.ts';
import { RecordLink } from '../kit/RecordLink.tsx';
import { PlaceChip } from '../kit/SourceChip.tsx';
import { useServices } from '../kit/services.tsx';
import { useLastBackup } from '../kit/useLastBackup.ts';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import { type Duty, dutyKinds, readDuties } from './duties.ts';
import classes from './home.module.css';

const order: readonly Duty[] = ['inNeed', 'withdrawn', 'unasked', 'questions', 'noCopy', 'quarantined', 'drafts', 'unsourced'];

/** Counting is not done again at every word that is typed. */
const restMs = 1000;

/** What waits for a person, most pressing first. Each line opens to the records it counts. */
export function DutyList({ caseId }: { readonly caseId: RecordId }) {
  const { t } = useTranslation('home');
  const duties = useVaultQuery(`duties:${caseId}`, (vault) => readDuties(vault, caseId), dutyKinds, restMs).value;
  if (!duties) return null;
  const due = order.filter((duty) => duties[duty].total > 0);
  return (
    <section aria-labelledby="duties">
      <Title order={2} id="duties">
        {t('duties')}
      </Title>
      <ul className={classes.duties}>
        {due.map((duty) => (
          <DutyLine key={duty} duty={duty} answer={duties[duty]} />
        ))}
        <BackupLine />
      </ul>
      {due.length === 0 && <p className={classes.quiet}>{t('nothingDue')}</p>}
    </section>
  );
}

function DutyLine({ duty, answer: { total, rows } }: { readonly duty: Duty; readonly answer: ListAnswer }) {
  const { t } = useTranslation('home');
  const [opened, setOpened] = useState(false);
  return (
    <li className={classes.duty}>
      <button type="button" className={classes.dutyHead} aria-expanded={opened} onClick={() => setOpened(!opened)}>
        <ChevronRight size={15} aria-hidden data-open={opened || undefined} />
        <span>{t(`duty.${duty}`, { count: total })}</span>
      </button>
      {opened && (
        <ul className={classes.dutyRecords}>
          {rows.map((head) => (
            <li key={head.id}>
              <DutyRecord head={head} />
            </li>
          ))}
          {total > rows.length && <li className={classes.quiet}>{t('more', { count: total - rows.length })}</li>}
        </ul>
      )}
    </li>
  );
}

/** A link is named by the two records it ties; everything else by itself. */
function DutyRecord({ head }: { readonly head: RecordHead }) {
  const { t } = useTranslation('home');
  const ends =
    head.kind === 'link' ? [head.fields['from'], head.fields['to']] : head.kind === 'consent' ? [head.fields['person']] : [];
  const heads = useVaultQuery(`ends:${ends.join()}`, (vault) => vault.heads(ends as readonly RecordId[])).value ?? [];
  if (head.kind === 'link' && heads.length === 2) {
    return (
      <span className={classes.linkDuty}>
        {heads[0] && <RecordLink head={heads[0]} />}
        <span className={classes.quiet}>
          {t(`fields:relation.${String(head.fields['relation'])}`, { defaultValue: String(head.fields['relation']) })}
        </span>
        {heads[1] && <RecordLink head={heads[1]} />}
      </span>
    );
  }
  if (head.kind === 'excerpt') return <QuestionLine head={head as RecordHead<'excerpt'>} />;
  return <RecordLink head={head.kind === 'consent' && heads[0] ? heads[0] : head} />;
}

/** A question opens the passage that raised it. */
function QuestionLine({ head: { fields } }: { readonly head: RecordHead<'excerpt'> }) {
  if (!fields.origin || !fields.place) return <span dir="auto">{fields.question}</span>;
  return (
    <span className={classes.linkDuty}>
      <span dir="auto">{fields.question}</span>
      <PlaceChip origin={fields.origin} place={fields.place} />
    </span>
  );
}

/** A week of work is more than anyone wants to do again. */
const backupDueMs = 7 * 24 * 3600 * 1000;

function BackupLine() {
  const { t, i18n } = useTranslation('home');
  const { clock } = useServices();
  const navigate = useNavigate();
  const lastMs = useLastBackup();
  const now = clock().getTime();
  if (lastMs !== null && now - lastMs < backupDueMs) return null;
  return (
    <li className={classes.duty}>
      <button
        type="button"
        className={classes.dutyHead}
        onClick={() => navigate.open({ kind: 'workspace', workspace: 'settings' })}
      >
        <ChevronRight size={15} aria-hidden />
        <span>{lastMs === null ? t('duty.noBackup') : t('duty.oldBackup', { ago: agoWords(i18n.language, lastMs, now) })}</span>
      </button>
    </li>
  );
}
