import { CloseButton } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HostInfo } from '../../host/contract.ts';
import { useServices } from '../kit/services.tsx';
import { useSealedState } from '../kit/useSealedState.ts';
import classes from './frame.module.css';

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

/** In a plain browser: what this host lacks, in words. Put away once read; the settings keep it. */
export function HostBanner() {
  const { t } = useTranslation('frame');
  const info = useHostInfo();
  const [away, putAway] = useSealedState('banner.hostRead', false, isBoolean);
  if (!info || info.host !== 'browser' || info.lacks.length === 0 || away) return null;
  return (
    <div className={classes.banner} role="note">
      <TriangleAlert size={16} aria-hidden />
      <span>{[t('host.browser'), ...info.lacks.map((lack) => t(`host.lack.${lack}`))].join(' ')}</span>
      <CloseButton size="sm" aria-label={t('host.putAway')} onClick={() => putAway(true)} />
    </div>
  );
}

export function useHostInfo(): HostInfo | null {
  const { host } = useServices();
  const [info, setInfo] = useState<HostInfo | null>(null);
  useEffect(() => {
    let live = true;
    void host.info().then((answer) => live && setInfo(answer));
    return () => {
      live = false;
    };
  }, [host]);
  return info;
}
