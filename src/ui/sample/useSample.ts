import { notifications } from '@mantine/notifications';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { openSampleCase } from '../../actions/sample/openSampleCase.ts';
import { removeSampleCase } from '../../actions/sample/removeSampleCase.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { Host } from '../../host/contract.ts';
import type { Progress } from '../../vault/api.ts';
import { useActiveCase } from '../frame/activeCase.tsx';
import type { Navigate } from '../frame/navigation.ts';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import { useJob } from '../settings/useJob.ts';
import { sampleShelf } from './sampleShelf.ts';

export interface Sample {
  /** `null` while it is not being brought in. */
  readonly progress: Progress | null;
  open(): void;
  stop(): void;
  remove(): void;
}

/** Who asked for the sample at the start has got it; after that it comes only when asked for again. */
const served = new WeakSet<Host>();

export function useSample(navigate: Navigate): Sample {
  const { t } = useTranslation('sample');
  const services = useServices();
  const { activeCase, openCase } = useActiveCase();
  const act = useAct();
  const { progress, run, stop } = useJob();

  // What is said of the sample does not stand over another case.
  const told = useRef<RecordId | null>(null);
  useEffect(() => {
    if (told.current === null || told.current === activeCase) return;
    told.current = null;
    notifications.hide('sample');
  }, [activeCase]);

  const bringIn = useCallback(async () => {
    const opened = await act(
      run((options) => openSampleCase(services, sampleShelf, options)),
      'sample',
    );
    if (!opened) return;
    told.current = opened.case;
    openCase(opened.case);
    navigate.open({ kind: 'workspace', workspace: 'home' });
    notifications.show({ id: 'sample', title: t('opened.title'), message: t('opened.text'), color: 'accent', autoClose: 20_000 });
  }, [act, run, services, openCase, navigate, t]);
  const open = useCallback(() => {
    if (!progress) void bringIn();
  }, [progress, bringIn]);

  const remove = useCallback(() => {
    void (async () => {
      const removed = await act(removeSampleCase(services), 'sample');
      if (!removed) return;
      if (removed === activeCase) openCase(null);
      navigate.open({ kind: 'workspace', workspace: 'home' });
      notifications.show({ id: 'sample', message: t('removed'), color: 'accent' });
    })();
  }, [act, services, activeCase, openCase, navigate, t]);

  useEffect(() => {
    const { host } = services;
    if (served.has(host)) return;
    void host.info().then(({ opensSample }) => {
      if (served.has(host)) return;
      served.add(host);
      if (opensSample) void bringIn();
    });
  }, [services, bringIn]);

  return { progress, open, stop, remove };
}
