// The page of any record, built from the dictionary: heading, facts, links, what names it, history.
import { ActionIcon, Button, Loader, Menu } from '@mantine/core';
import { Ellipsis } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { restoreRecord } from '../../../actions/restoreRecord.ts';
import { isMergeable, sourcesOfRecord, survivorOf } from '../../../actions/survivorOf.ts';
import type { Kind } from '../../../domain/dictionary.ts';
import type { RecordId } from '../../../domain/ids.ts';
import type { RecordView } from '../../../domain/record.ts';
import { HistoryPanel } from '../../history/HistoryPanel.tsx';
import { EmptyState } from '../EmptyState.tsx';
import { isolated } from '../isolated.ts';
import { useRecordTitle } from '../recordTitle.ts';
import { useServices } from '../services.tsx';
import { useAct } from '../useAct.ts';
import { useVaultQuery } from '../useVaultQuery.ts';
import { FactList } from './FactList.tsx';
import { LinkSection } from './LinkSection.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { RecordHeader } from './RecordHeader.tsx';
import { RelatedSection } from './RelatedSection.tsx';
import type { LinkLine } from './readLinks.ts';
import classes from './record.module.css';
import { linkedKinds } from './relations.ts';
import { SeenSection } from './SeenSection.tsx';
import { useDelete } from './useDelete.tsx';

/** What can be seen at a time and a place. */
const seenKinds: ReadonlySet<Kind> = new Set(['person', 'compound', 'organization', 'identifier']);

interface RecordPageProps {
  readonly id: RecordId;
  /** What this kind shows between its facts and its links. */
  readonly children?: (record: RecordView) => ReactNode;
  /** Facts that the page shows elsewhere. */
  readonly withoutFacts?: readonly string[];
  /** What this kind shows behind its links. */
  readonly media?: (record: RecordView) => ReactNode;
  /** Links that the children show, and that the list of links leaves out. */
  readonly showsLink?: (line: LinkLine) => boolean;
}

export function RecordPage({ id, ...parts }: RecordPageProps) {
  const { t } = useTranslation('kit');
  const survivor = useVaultQuery(`survivor:${id}`, (vault) => survivorOf(vault, id)).value;
  if (survivor === undefined) return <Loader m="xl" role="status" aria-label={t('loading')} />;
  return <PageOf key={survivor} id={survivor} from={id === survivor ? null : id} {...parts} />;
}

/** `from` is the duplicate that was asked for and has gone into this record. */
function PageOf({ id, from, children, media, showsLink, withoutFacts }: RecordPageProps & { readonly from: RecordId | null }) {
  const { t } = useTranslation('kit');
  const found = useVaultQuery(`record:${id}`, (vault) => vault.get(id));
  const sources = useVaultQuery(`sources:${id}`, (vault) => sourcesOfRecord(vault, id));
  const [history, setHistory] = useState(false);
  if (found.value === undefined) return <Loader m="xl" role="status" aria-label={t('loading')} />;
  const record = found.value;
  if (record === null) return <EmptyState title={t('recordMissing')} />;
  return (
    <article className={classes.page}>
      {from && <MergedNote id={from} />}
      {record.deleted && <Gone id={id} />}
      <RecordHeader record={record} menu={<RecordMenu record={record} onHistory={() => setHistory((shown) => !shown)} />} />
      <FactList record={record} sources={sources.value ?? []} {...(withoutFacts ? { without: withoutFacts } : {})} />
      {seenKinds.has(record.kind) && <SeenSection record={record} />}
      {children?.(record)}
      {linkedKinds.includes(record.kind) && <LinkSection record={record} {...(showsLink ? { without: showsLink } : {})} />}
      {media?.(record)}
      <RelatedSection record={record} />
      <HistoryPanel record={record} opened={history} onToggle={() => setHistory((shown) => !shown)} />
    </article>
  );
}

/** An old link led to a duplicate: says so, once and quietly. */
function MergedNote({ id }: { readonly id: RecordId }) {
  const { t } = useTranslation('kit');
  const titleOf = useRecordTitle();
  const head = useVaultQuery(`head:${id}`, async (vault) => (await vault.heads([id]))[0] ?? null).value;
  if (!head) return null;
  return (
    <div className={classes.gone} role="status">
      <span>{t('merge.note', { name: isolated(titleOf(head)) })}</span>
    </div>
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
  const remove = useDelete();
  const [merging, setMerging] = useState(false);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('menu')} size={32}>
            <Ellipsis size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={onHistory}>{t('history:title')}</Menu.Item>
          {!record.deleted && isMergeable(record.kind) && (
            <Menu.Item onClick={() => setMerging(true)}>{t('merge.open')}</Menu.Item>
          )}
          {!record.deleted && (
            <Menu.Item color="red" onClick={() => void remove(record)}>
              {t('delete')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {merging && <MergeDialog record={record} onClose={() => setMerging(false)} />}
    </>
  );
}
