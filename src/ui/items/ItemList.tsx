import { Button } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { CircleAlert, FilePlus2, FileText } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordHead } from '../../domain/record.ts';
import { useNavigate } from '../frame/navigation.ts';
import { timeWords } from '../kit/dateWords.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { isBeside } from '../kit/RecordLink.tsx';
import { useServices } from '../kit/services.tsx';
import { sizeWords } from '../kit/sizeWords.ts';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import { DropArea } from './DropArea.tsx';
import { IntakeStrip } from './IntakeStrip.tsx';
import classes from './itemList.module.css';
import { pickFiles } from './pickFiles.ts';
import { typeIcon } from './typeIcon.ts';
import { useIntake } from './useIntake.ts';

const rowPx = 40;

export function ItemList() {
  const { t } = useTranslation('items');
  const { activeCase } = useServices();
  const [queue, { jobs }] = useIntake();
  const items = useVaultQuery(
    `items:${activeCase}`,
    async (vault) => {
      const { rows } = await vault.list({ kind: 'item', ...(activeCase ? { inCase: activeCase } : {}) });
      return [...rows].sort((a, b) => b.createdMs - a.createdMs) as readonly RecordHead<'item'>[];
    },
    ['item'],
  ).value;
  const add = () => void pickFiles().then(queue.offer);
  const button = (
    <Button leftSection={<FilePlus2 size={16} />} onClick={add}>
      {t('add')}
    </Button>
  );
  return (
    <DropArea onFiles={queue.offer} className={classes.screen}>
      {items && items.length === 0 && jobs.length === 0 ? (
        <EmptyState icon={FileText} title={t('empty.title')} text={t('empty.text')}>
          {button}
        </EmptyState>
      ) : (
        <>
          <header className={classes.head}>
            <h1>{t('title')}</h1>
            <span className={classes.hint}>{t('dropHint')}</span>
            {button}
          </header>
          <IntakeStrip />
          {items && items.length > 0 && <ItemRows items={items} />}
        </>
      )}
    </DropArea>
  );
}

/** Ten thousand items scroll as ten do: only the rows in view are drawn. */
function ItemRows({ items }: { readonly items: readonly RecordHead<'item'>[] }) {
  const { t } = useTranslation('items');
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowPx,
    overscan: 12,
  });
  return (
    <div className={classes.table} role="table" aria-label={t('title')} aria-rowcount={items.length + 1}>
      <div className={classes.columns} role="row">
        {(['reference', 'title', 'type', 'size', 'from', 'received'] as const).map((column) => (
          <span key={column} role="columnheader">
            {t(`column.${column}`)}
          </span>
        ))}
      </div>
      <div ref={scroll} className={classes.rows} role="rowgroup">
        <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const item = items[index];
            return item && <ItemRow key={item.id} item={item} top={start} row={index + 2} />;
          })}
        </div>
      </div>
    </div>
  );
}

interface ItemRowProps {
  readonly item: RecordHead<'item'>;
  readonly top: number;
  readonly row: number;
}

function ItemRow({ item, top, row }: ItemRowProps) {
  const { t, i18n } = useTranslation('items');
  const navigate = useNavigate();
  const { reference, title, originalName, mediaType, sizeBytes, receivedFrom, receivedAt, quarantine, pages } = item.fields;
  const Icon = typeIcon(mediaType);
  return (
    <div
      role="row"
      aria-rowindex={row}
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => navigate.open({ kind: 'record', record: item.id }, isBeside(event) ? 'beside' : 'here')}
    >
      <span role="cell" className={classes.reference}>
        <button type="button">{reference ?? '–'}</button>
      </span>
      <span role="cell" className={classes.name} dir="auto">
        <Icon size={15} aria-hidden />
        <span>{title || originalName || t('untitled')}</span>
        {quarantine && <CircleAlert size={15} className={classes.quarantine} aria-label={t(`quarantine.short.${quarantine}`)} />}
      </span>
      <span role="cell">{pages ? t('pages', { count: pages }) : t(`type.${mediaType}`, { defaultValue: mediaType ?? '' })}</span>
      <span role="cell">{sizeBytes !== undefined && sizeWords(i18n.language, sizeBytes)}</span>
      <span role="cell" dir="auto">
        {receivedFrom}
      </span>
      <span role="cell">{receivedAt && timeWords(receivedAt, i18n.language)}</span>
    </div>
  );
}
