import { Button, Title } from '@mantine/core';
import { BookOpen, FolderOpen, FolderPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RecordHead } from '../../domain/record.ts';
import { FirstSteps } from '../firstSteps/FirstSteps.tsx';
import { useActiveCase } from '../frame/activeCase.tsx';
import { useFrame } from '../frame/command.ts';
import { msWords } from '../kit/dateWords.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useRecordTitle } from '../kit/recordTitle.ts';
import { languageOfScript } from '../kit/scriptOf.ts';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import classes from './home.module.css';

const mostShown = 500;

export function CaseList() {
  const { t } = useTranslation('home');
  const frame = useFrame();
  const cases = useVaultQuery(
    'caseList',
    (vault) => vault.list({ kind: 'case', sort: { field: 'changedMs', descending: true }, limit: mostShown }),
    ['case'],
  ).value;
  if (!cases) return null;
  const newCase = (
    <Button leftSection={<FolderPlus size={15} />} onClick={() => frame.startNew('case')}>
      {t('frame:command.newCase')}
    </Button>
  );
  if (cases.total === 0) {
    return (
      <>
        <EmptyState icon={FolderOpen} title={t('noCase.title')} text={t('noCase.text')}>
          {newCase}
          <Button variant="default" leftSection={<BookOpen size={15} />} onClick={() => frame.openSample()}>
            {t('sample:open')}
          </Button>
        </EmptyState>
        <div className={classes.home}>
          <FirstSteps caseId={null} />
        </div>
      </>
    );
  }
  return (
    <div className={classes.home}>
      <header className={classes.header}>
        <Title order={1}>{t('cases')}</Title>
        {newCase}
      </header>
      <FirstSteps caseId={null} />
      <ul className={classes.cards}>
        {cases.rows.map((head) => (
          <CaseLine key={head.id} head={head} />
        ))}
      </ul>
    </div>
  );
}

function CaseLine({ head }: { readonly head: RecordHead }) {
  const { t, i18n } = useTranslation('home');
  const { openCase } = useActiveCase();
  const title = useRecordTitle()(head);
  const reference = head.fields['reference'];
  const total = useVaultQuery(
    `caseTotal:${head.id}`,
    async (vault) => (await vault.list({ inCase: head.id, limit: 0 })).total,
  ).value;
  return (
    <li>
      <button type="button" className={classes.card} onClick={() => openCase(head.id)}>
        <span className={classes.cardTitle} lang={languageOfScript(title)} dir="auto">
          {title}
        </span>
        <span className={classes.quiet}>
          {[
            ...(typeof reference === 'string' ? [reference] : []),
            ...(total === undefined ? [] : [t('records', { count: total })]),
            t('changedAt', { at: msWords(head.changedMs, i18n.language) }),
          ].join(' · ')}
        </span>
      </button>
    </li>
  );
}
