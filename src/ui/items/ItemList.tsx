import { Button } from '@mantine/core';
import { CircleAlert, EyeClosed, FilePlus2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RecordHead } from '../../domain/record.ts';
import { titleCell } from '../kit/cells.tsx';
import { ListScreen } from '../kit/ListScreen.tsx';
import type { Cells } from '../kit/table/TableLine.tsx';
import { DropArea } from './DropArea.tsx';
import { IntakeStrip } from './IntakeStrip.tsx';
import classes from './itemList.module.css';
import { pickFiles } from './pickFiles.ts';
import { typeIcon } from './typeIcon.ts';
import { useIntake } from './useIntake.ts';

export function ItemList() {
  const { t } = useTranslation('items');
  const [queue, { jobs }] = useIntake();
  const add = () => void pickFiles().then(queue.offer);
  return (
    <DropArea onFiles={queue.offer} className={classes.screen}>
      <ListScreen
        kind="item"
        title={t('title')}
        empty={{ title: t('empty.title'), text: t('empty.text') }}
        cells={cells}
        begin={
          <Button size="xs" leftSection={<FilePlus2 size={14} />} onClick={add}>
            {t('add')}
          </Button>
        }
      >
        {jobs.length > 0 ? <IntakeStrip /> : <p className={classes.hint}>{t('dropHint')}</p>}
      </ListScreen>
    </DropArea>
  );
}

const asItem = (head: RecordHead) => head as RecordHead<'item'>;

const cells: Cells = {
  reference: (head) => <span className={classes.reference}>{asItem(head).fields.reference}</span>,
  title(head, { t }) {
    const { title, originalName, mediaType, quarantine, distressing } = asItem(head).fields;
    const Icon = typeIcon(mediaType);
    return (
      <span className={classes.name}>
        <Icon size={15} aria-hidden />
        {titleCell(head, t, title || originalName || t('items:untitled'))}
        {distressing && <EyeClosed size={15} aria-label={t('items:cover.distressing')} />}
        {quarantine && (
          <CircleAlert size={15} className={classes.quarantine} aria-label={t(`items:quarantine.short.${quarantine}`)} />
        )}
      </span>
    );
  },
  mediaType(head, { t }) {
    const { pages, mediaType } = asItem(head).fields;
    return pages ? t('items:pages', { count: pages }) : t(`items:type.${mediaType}`, { defaultValue: mediaType ?? '' });
  },
};
