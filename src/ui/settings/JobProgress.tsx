import { Button, Progress as ProgressBar } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Progress } from '../../vault/api.ts';
import classes from './settings.module.css';

interface JobProgressProps {
  readonly label: string;
  readonly progress: Progress;
  readonly onStop: () => void;
}

export function JobProgress({ label, progress, onStop }: JobProgressProps) {
  const { t } = useTranslation('settings');
  const known = progress.total > 0;
  const percent = known ? Math.round((100 * progress.done) / progress.total) : 100;
  return (
    <div className={classes.job}>
      <ProgressBar.Root className={classes.jobBar ?? ''}>
        <ProgressBar.Section
          value={percent}
          animated={!known}
          striped={!known}
          aria-label={label}
          aria-valuetext={known ? `${percent} %` : label}
        />
      </ProgressBar.Root>
      <span className={classes.quiet} role="status">
        {known ? t('jobPercent', { label, percent }) : label}
      </span>
      <Button size="xs" variant="default" onClick={onStop}>
        {t('stop')}
      </Button>
    </div>
  );
}
