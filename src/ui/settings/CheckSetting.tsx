import { Button } from '@mantine/core';
import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkVault } from '../../actions/checkVault.ts';
import type { Finding } from '../../vault/api.ts';
import { FindingList } from '../kit/FindingList.tsx';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import { JobProgress } from './JobProgress.tsx';
import classes from './settings.module.css';
import { useJob } from './useJob.ts';

export function CheckSetting() {
  const { t } = useTranslation('settings');
  const services = useServices();
  const act = useAct();
  const { progress, run, stop } = useJob();
  const [findings, setFindings] = useState<readonly Finding[] | null>(null);

  async function check() {
    setFindings(null);
    const found = await act(run((options) => checkVault(services, options)));
    if (found) setFindings(found);
  }
  if (progress) return <JobProgress label={t('check.running')} progress={progress} onStop={stop} />;
  return (
    <>
      <div>
        <Button variant="default" leftSection={<ShieldCheck size={15} />} onClick={() => void check()}>
          {t('check.start')}
        </Button>
      </div>
      <div role="status">
        {findings?.length === 0 && t('check.sound')}
        {findings && findings.length > 0 && (
          <div className={classes.found}>
            <p>{t('check.found', { count: findings.length })}</p>
            <FindingList findings={findings} />
          </div>
        )}
      </div>
    </>
  );
}
