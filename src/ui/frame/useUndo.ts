import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { redoChange } from '../../actions/redoChange.ts';
import { undoChange } from '../../actions/undoChange.ts';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';

/** Undo and redo with a word about what it was. */
export function useUndo(): { undo(): Promise<void>; redo(): Promise<void> } {
  const services = useServices();
  const act = useAct();
  const { t } = useTranslation('frame');
  const say = useCallback(
    (key: 'undone' | 'redone', done: { readonly action: string; readonly skipped: number } | null) => {
      const action = done ? t(`actions:${done.action}`, { defaultValue: t('actions:change') }) : '';
      const message = done ? t(key, { action }) : t(key === 'undone' ? 'nothingToUndo' : 'nothingToRedo');
      const kept = done && done.skipped > 0 ? ` ${t('undoSkipped', { count: done.skipped })}` : '';
      notifications.show({ id: 'undo', message: message + kept, color: 'accent', autoClose: 5000 });
    },
    [t],
  );
  const undo = useCallback(async () => {
    const done = await act(undoChange(services));
    if (done !== undefined) say('undone', done);
  }, [services, act, say]);
  const redo = useCallback(async () => {
    const done = await act(redoChange(services));
    if (done !== undefined) say('redone', done);
  }, [services, act, say]);
  return { undo, redo };
}
