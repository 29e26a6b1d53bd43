import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { timeLeftWords } from './timeLeft.ts';
import type { Renditions } from './useRenditions.ts';
import classes from './wizard.module.css';

/** How far the items are read, how long it will take, and a way to stop. */
export function ReadingProgress({ renditions: { reading, paused, pause } }: { readonly renditions: Renditions }) {
  const { t } = useTranslation('bundles');
  if (!reading) return null;
  const { msLeft } = reading;
  return (
    <div className={classes.reading}>
      <Progress value={reading.done * 100} aria-label={t('check.readingAll')} />
      <span className={classes.readingWords}>
        {paused ? t('check.paused') : msLeft === null ? t('check.readingAll') : timeLeftWords(t, msLeft)}
      </span>
      <Button size="compact-xs" variant="default" onClick={() => pause(!paused)}>
        {t(paused ? 'check.goOn' : 'check.stop')}
      </Button>
    </div>
  );
}
