// Who ran a place, one after the other or together: links with a period and sources, and the one truth about it.
import { Button, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RecordView } from '../../domain/record.ts';
import { LinkDialog } from '../kit/record/LinkDialog.tsx';
import type { LinkLine } from '../kit/record/readLinks.ts';
import classes from './compounds.module.css';
import { PresenceTable } from './PresenceTable.tsx';
import { runningRelations } from './readPresence.ts';

export function Operators({ compound, lines }: { readonly compound: RecordView; readonly lines: readonly LinkLine[] }) {
  const { t } = useTranslation('compounds');
  const [adding, { open, close }] = useDisclosure(false);
  if (lines.length === 0 && compound.deleted) return null;
  const only = { relations: runningRelations, kinds: ['organization', 'person'] as const, title: t('addOperator') };
  return (
    <section aria-label={t('operators')}>
      <div className={classes.sectionHead}>
        <Title order={2}>{t('operators')}</Title>
        {!compound.deleted && (
          <Button size="xs" variant="default" leftSection={<Plus size={14} />} onClick={open}>
            {t('addOperator')}
          </Button>
        )}
      </div>
      {lines.length > 0 && <PresenceTable label={t('operators')} lines={lines} withFloor={false} />}
      {adding && <LinkDialog record={compound} only={only} onClose={close} />}
    </section>
  );
}
