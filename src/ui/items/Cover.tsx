import { Button } from '@mantine/core';
import { Eye, EyeOff } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordView } from '../../domain/record.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import classes from './itemPage.module.css';
import { useCovered } from './useCovered.ts';

/** Nothing of a covered item is drawn or played until it is asked for; it is covered again when it is left. */
export function Cover({ item, children }: { readonly item: RecordView<'item'>; readonly children: ReactNode }) {
  const { t } = useTranslation('items');
  const covered = useCovered(item.fields);
  const [shown, setShown] = useState(false);
  if (!covered) return children;
  if (!shown) {
    return (
      <EmptyState icon={EyeOff} title={t(`cover.${covered}`)} text={item.fields.notes ?? t('cover.text')}>
        <Button variant="default" leftSection={<Eye size={16} />} onClick={() => setShown(true)}>
          {t('cover.show')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <>
      <div className={classes.uncovered}>
        <span>{t('cover.isShown')}</span>
        <Button size="compact-xs" variant="subtle" leftSection={<EyeOff size={14} />} onClick={() => setShown(false)}>
          {t('cover.again')}
        </Button>
      </div>
      {children}
    </>
  );
}
