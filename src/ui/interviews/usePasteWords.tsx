import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PasteWords } from './pasteHandling.ts';

const progressId = 'paste-progress';
const progressGapMs = 300;

/** Says what stayed outside of a paste, and how far a large one is. */
export function usePasteWords(): PasteWords {
  const { t } = useTranslation('interviews');
  return useMemo(() => {
    let isShown = false;
    let saidMs = 0;
    let isCancelled = false;
    return {
      onPictures: (count) => void notifications.show({ message: t('paste.pictures', { count }), autoClose: 8000 }),
      onProgress: (share) => {
        if (share === null) {
          isShown = false;
          isCancelled = false;
          return void notifications.hide(progressId);
        }
        if (isShown && performance.now() - saidMs < progressGapMs) return;
        saidMs = performance.now();
        const percent = Math.round(share * 100);
        const cancel = () => {
          isCancelled = true;
        };
        const message = (
          <Group justify="space-between" wrap="nowrap">
            {t('paste.progress', { percent })}
            <Button variant="default" size="compact-sm" onClick={cancel}>
              {t('cancel')}
            </Button>
          </Group>
        );
        const shown = { id: progressId, message, loading: true, autoClose: false, withCloseButton: false } as const;
        if (isShown) notifications.update(shown);
        else notifications.show(shown);
        isShown = true;
      },
      isCancelled: () => isCancelled,
    };
  }, [t]);
}
