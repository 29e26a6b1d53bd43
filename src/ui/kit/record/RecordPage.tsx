// The page of any record, built from the dictionary: heading, facts, links, what names it, history.
import { ActionIcon, Button, Loader, Menu } from '@mantine/core';
import { Ellipsis } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteRecord } from '../../../actions/deleteRecord.ts';
import { restoreRecord } from '../../../actions/restoreRecord.ts';
import type { RecordId } from '../../../domain/ids.ts';
import type { RecordView } from '../../../domain/record.ts';
import { HistoryPanel } from '../../history/HistoryPanel.tsx';
import { EmptyState } from '../EmptyState.tsx';
import { useServices } from '../services.tsx';
import { useAct } from '../useAct.ts';
import { useVaultQuery } from '../useVaultQuery.ts';
import { FactList } from './FactList.tsx';
import { LinkSection } from './LinkSection.tsx';
import { RecordHeader } from './RecordHeader.tsx';
import { RelatedSection } from './RelatedSection.tsx';
import classes from './record.module.css';
import { linkedKinds } from './relations.ts';

interface RecordPageProps {
  readonly id: RecordId;
  /** What this kind shows between its facts and its links. */
  readonly children?: (record: RecordView) => ReactNode;
}

export function RecordPage({ id, children }: RecordPageProps) {
  const { t } = useTranslation('kit');
  const found = useVaultQuery(`record:${id}`, (vault) => vault.get(id));
  const sources = useVaultQuery(`sourcesOf:${id}`, async (vault) =>
    (await vault.references(id, ['source'])).filter((head) => !head.deleted && head.fields['claim'] === id),
  );
  const [history, setHistory] = useState(false);
  if (found.value === undefined) return <Loader m="xl" aria-label={t('loading')} />;
  const record = found.value;
  if (record === null) return <EmptyState title={t('recordMissing')} />;
  return (
    <article className={classes.page}>
      {record.deleted && <Gone id={id} />}
      <RecordHeader record={record} menu={<RecordMenu record={record} onHistory={() => setHistory((shown) => !shown)} />} />
      <FactList record={record} sources={sources.value ?? []} />
      {children?.(record)}
      {linkedKinds.includes(record.kind) && <LinkSection record={record} />}
      <RelatedSection record={record} />
      <HistoryPanel record={record} opened={history} onToggle={() => setHistory((shown) => !shown)} />
    </article>
  );
}

/** A record taken out of sight: it is kept, and can be brought back. */
function Gone({ id }: { readonly id: RecordId }) {
  const { t } = useTranslation('kit');
  const services = useServices();
  const act = useAct();
  return (
    <div className={classes.gone} role="status">
      <span>{t('deleted.text')}</span>
      <Button size="xs" variant="default" onClick={() => void act(restoreRecord(services, id))}>
        {t('deleted.restore')}
      </Button>
    </div>
  );
}

function RecordMenu({ record, onHistory }: { readonly record: RecordView; readonly onHistory: () => void }) {
  const { t } = useTranslation('kit');
  const services = useServices();
  const act = useAct();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('menu')} size={32}>
          <Ellipsis size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onHistory}>{t('history:title')}</Menu.Item>
        {!record.deleted && (
          <Menu.Item color="red" onClick={() => void act(deleteRecord(services, record.id))}>
            {t('delete')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
