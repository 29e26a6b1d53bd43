import { ActionIcon, Button, Progress } from '@mantine/core';
import { Check, CircleAlert, Copy, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from '../frame/navigation.ts';
import { errorSentence } from '../kit/errorSentence.ts';
import classes from './intake.module.css';
import { isEnded, type Job } from './intakeQueue.ts';
import { useIntake } from './useIntake.ts';

/** What is coming in, and how far. Stays until the person has seen it. */
export function IntakeStrip() {
  const { t } = useTranslation('items');
  const [queue, { jobs }] = useIntake();
  if (jobs.length === 0) return null;
  const ended = jobs.filter(isEnded).length;
  return (
    <section className={classes.strip} aria-label={t('intake.label')} aria-live="polite">
      <header>
        <span>{t(ended === jobs.length ? 'intake.done' : 'intake.coming', { done: ended, count: jobs.length })}</span>
        {ended > 0 && (
          <Button size="compact-xs" variant="subtle" color="gray" onClick={queue.clear}>
            {t('intake.clear')}
          </Button>
        )}
      </header>
      <ul>
        {jobs.map((job) => (
          <JobLine key={job.number} job={job} onCancel={() => queue.cancel(job.number)} />
        ))}
      </ul>
    </section>
  );
}

function JobLine({ job, onCancel }: { readonly job: Job; readonly onCancel: () => void }) {
  const { t } = useTranslation('items');
  const navigate = useNavigate();
  const { state } = job;
  const item = state.kind === 'received' ? state.received.item : null;
  return (
    <li className={classes.job}>
      <JobIcon state={state} />
      <button
        type="button"
        className={classes.jobName}
        dir="auto"
        disabled={!item}
        onClick={() => item && navigate.open({ kind: 'record', record: item })}
      >
        {job.name}
      </button>
      <JobWords job={job} />
      {!isEnded(job) && (
        <ActionIcon size={24} aria-label={t('intake.cancel', { name: job.name })} onClick={onCancel}>
          <X size={14} />
        </ActionIcon>
      )}
    </li>
  );
}

function JobIcon({ state }: { readonly state: Job['state'] }) {
  if (state.kind === 'failed') return <CircleAlert size={15} aria-hidden className={classes.alert} />;
  if (state.kind !== 'received') return <span />;
  if (state.received.kind === 'duplicate') return <Copy size={15} aria-hidden className={classes.alert} />;
  return state.received.quarantine ? (
    <CircleAlert size={15} aria-hidden className={classes.alert} />
  ) : (
    <Check size={15} aria-hidden className={classes.done} />
  );
}

function JobWords({ job: { state, sizeBytes } }: { readonly job: Job }) {
  const { t, i18n } = useTranslation('items');
  switch (state.kind) {
    case 'waiting':
      return <span className={classes.words}>{t('intake.waiting')}</span>;
    case 'receiving':
      return (
        <Bar
          words={t('intake.sealing')}
          share={state.progress.total > 0 ? state.progress.done / state.progress.total : sizeBytes ? 0 : 1}
        />
      );
    case 'reading':
      return (
        <Bar words={t('intake.reading', { ...state.progress })} share={state.progress.done / Math.max(1, state.progress.total)} />
      );
    case 'failed':
      return <span className={classes.words}>{errorSentence(i18n, state.error, 'receive')}</span>;
    case 'received': {
      const { received } = state;
      if (received.kind === 'duplicate') return <span className={classes.words}>{t('intake.duplicate')}</span>;
      return (
        <span className={classes.words}>
          {received.quarantine ? t(`quarantine.short.${received.quarantine}`) : t('intake.in')}
        </span>
      );
    }
  }
}

function Bar({ words, share }: { readonly words: string; readonly share: number }) {
  return (
    <span className={classes.bar}>
      <span>{words}</span>
      <Progress value={share * 100} size={4} aria-label={words} />
    </span>
  );
}
