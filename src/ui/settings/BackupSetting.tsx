import { Button } from '@mantine/core';
import { HardDriveDownload } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { backupVault } from '../../actions/backupVault.ts';
import { agoWords } from '../kit/agoWords.ts';
import { useServices } from '../kit/services.tsx';
import { sizeWords } from '../kit/sizeWords.ts';
import { useAct } from '../kit/useAct.ts';
import { useLastBackup } from '../kit/useLastBackup.ts';
import { JobProgress } from './JobProgress.tsx';
import classes from './settings.module.css';
import { useJob } from './useJob.ts';

export function BackupSetting() {
  const { t, i18n } = useTranslation('settings');
  const services = useServices();
  const act = useAct();
  const { progress, run, stop } = useJob();
  const lastMs = useLastBackup();
  const [sizeBytes, setSizeBytes] = useState<number | null>(null);

  async function backup() {
    setSizeBytes(null);
    const made = await act(run((options) => backupVault(services, options)));
    if (made) setSizeBytes(made.sizeBytes);
  }
  if (progress) return <JobProgress label={t('backup.running')} progress={progress} onStop={stop} />;
  return (
    <>
      <p className={classes.quiet}>
        {lastMs === null
          ? t('backup.never')
          : t('backup.last', { ago: agoWords(i18n.language, lastMs, services.clock().getTime()) })}
      </p>
      <div>
        <Button leftSection={<HardDriveDownload size={15} />} onClick={() => void backup()}>
          {t('backup.make')}
        </Button>
      </div>
      <div role="status">{sizeBytes !== null && t('backup.made', { size: sizeWords(i18n.language, sizeBytes) })}</div>
      <p className={classes.quiet}>{t('backup.restoreHow')}</p>
    </>
  );
}
