// What was deleted, newest first, to look at and to bring back.
import { Button, Select, Title } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { restoreRecord } from '../../actions/restoreRecord.ts';
import { isKind, type Kind, kinds } from '../../domain/dictionary.ts';
import type { RecordHead } from '../../domain/record.ts';
import { msWords } from '../kit/dateWords.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { isolated } from '../kit/isolated.ts';
import { RecordLink } from '../kit/RecordLink.tsx';
import { useRecordTitle } from '../kit/recordTitle.ts';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import classes from './history.module.css';

const pageSize = 100;

export function DeletedScreen() {
  const { t } = useTranslation('history');
  const { activeCase } = useServices();
  const [kind, setKind] = useState<Kind | null>(null);
  const [shown, setShown] = useState(pageSize);
  const found = useVaultQuery(`deleted:${kind}:${activeCase}:${shown}`, (vault) =>
    vault.list({
      deleted: true,
      sort: { field: 'changedMs', descending: true },
      limit: shown,
      ...(kind ? { kind } : {}),
      ...(activeCase ? { inCase: activeCase } : {}),
    }),
  ).value;
  return (
    <div className={classes.deleted}>
      <header className={classes.deletedHead}>
        <Title order={1}>{t('deleted.title')}</Title>
        {(kind !== null || (found && found.total > 0)) && (
          <Select
            size="xs"
            aria-label={t('deleted.kind')}
            placeholder={t('deleted.every')}
            data={kinds.map((each) => ({ value: each, label: t(`kit:kindMany.${each}`) }))}
            value={kind}
            onChange={(next) => setKind(isKind(next) ? next : null)}
            clearable
          />
        )}
      </header>
      {found?.total === 0 && <EmptyState order={2} icon={Trash2} title={t('deleted.empty')} text={t('deleted.emptyText')} />}
      {found && found.total > 0 && (
        <ul className={classes.deletedList} aria-label={t('deleted.title')}>
          {found.rows.map((head) => (
            <DeletedLine key={head.id} head={head} />
          ))}
        </ul>
      )}
      {found && found.rows.length < found.total && (
        <Button variant="subtle" size="xs" onClick={() => setShown((now) => now + pageSize)}>
          {t('deleted.more', { shown: found.rows.length, total: found.total })}
        </Button>
      )}
    </div>
  );
}

function DeletedLine({ head }: { readonly head: RecordHead }) {
  const { t, i18n } = useTranslation('history');
  const services = useServices();
  const act = useAct();
  const title = useRecordTitle()(head);
  return (
    <li className={classes.deletedLine}>
      <span className={classes.deletedName}>
        <RecordLink head={{ ...head, deleted: false }} />
      </span>
      <span className={classes.quiet}>
        {head.fields['mergedInto'] === undefined ? t(`kit:kind.${head.kind}`) : t('deleted.merged')}
      </span>
      <time className={classes.quiet} dateTime={new Date(head.changedMs).toISOString()}>
        {msWords(head.changedMs, i18n.language)}
      </time>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('deleted.backNamed', { name: isolated(title) })}
        onClick={() => void act(restoreRecord(services, head.id))}
      >
        {t('deleted.back')}
      </Button>
    </li>
  );
}
