// Deleting is never asked about twice and never final: a word at the foot of the screen brings the record back.
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteRecord } from '../../../actions/deleteRecord.ts';
import { restoreRecord } from '../../../actions/restoreRecord.ts';
import type { RecordHead } from '../../../domain/record.ts';
import { isolated } from '../isolated.ts';
import { useRecordTitle } from '../recordTitle.ts';
import { useServices } from '../services.tsx';
import { useAct } from '../useAct.ts';
import classes from './record.module.css';

const shownMs = 10_000;

export function useDelete(): (head: Pick<RecordHead, 'id' | 'kind' | 'fields'>) => Promise<void> {
  const { t } = useTranslation('kit');
  const services = useServices();
  const act = useAct();
  const titleOf = useRecordTitle();
  return useCallback(
    async (head) => {
      if ((await act(deleteRecord(services, head.id))) === undefined) return;
      const id = `deleted.${head.id}`;
      const bringBack = () => {
        notifications.hide(id);
        void act(restoreRecord(services, head.id));
      };
      notifications.show({
        id,
        color: 'accent',
        autoClose: shownMs,
        message: (
          <span className={classes.toast}>
            <span className={classes.toastText}>
              {t('deleted.toast', { kind: t(`kind.${head.kind}`), name: isolated(titleOf(head)) })}
            </span>
            <Button size="compact-sm" variant="subtle" onClick={bringBack}>
              {t('undo')}
            </Button>
          </span>
        ),
      });
    },
    [act, services, t, titleOf],
  );
}
