// A new vault teaches by doing: each line does the thing, and ticks itself from what the vault holds.
import { Button, Title } from '@mantine/core';
import { ChevronRight, CircleCheck, CircleDashed } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordId } from '../../domain/ids.ts';
import { useServices } from '../kit/services.tsx';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import { ManualLink } from '../manual/ManualLink.tsx';
import classes from './firstSteps.module.css';
import { readFirstSteps, type StepName, stepKinds, stepNames } from './firstSteps.ts';
import { putFirstStepsAway, readMemory, useMemoryTurn } from './firstStepsMemory.ts';
import { useStepDeeds } from './useStepDeeds.ts';

/** Ticks need not come with every word that is typed. */
const restMs = 1000;

export function FirstSteps({ caseId }: { readonly caseId: RecordId | null }) {
  const { t } = useTranslation('firstSteps');
  const { vault } = useServices();
  const heading = useId();
  const deeds = useStepDeeds();
  const turn = useMemoryTurn();
  const read = useVaultQuery(
    `firstSteps:${turn}`,
    async (asked) => {
      const memory = await readMemory(asked);
      return memory.shown === 'away' ? { memory, steps: null } : { memory, steps: await readFirstSteps(asked, memory.verified) };
    },
    stepKinds,
    restMs,
  ).value;
  if (!read?.steps || read.memory.shown === 'away') return null;
  const { taken, sample } = read.steps;
  const isSample = caseId !== null && caseId === sample;
  if (isSample && read.memory.shown !== 'asked') return null;
  const done = stepNames.filter((name) => taken[name]).length;
  const isAll = done === stepNames.length;
  return (
    <section className={classes.steps} aria-labelledby={heading}>
      <header className={classes.head}>
        <Title order={2} id={heading}>
          {t('title')}
        </Title>
        <span className={classes.quiet}>{t('done', { done, all: stepNames.length })}</span>
        <span className={classes.spring} />
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => void putFirstStepsAway(vault)}>
          {t('putAway')}
        </Button>
      </header>
      {isAll && <p className={classes.quiet}>{t('all')}</p>}
      {caseId === null && taken.case && <p className={classes.quiet}>{t('caseFirst')}</p>}
      {isSample && <p className={classes.quiet}>{t('sample')}</p>}
      <ol className={classes.list}>
        {stepNames.map((name) => (
          <Step
            key={name}
            name={name}
            taken={taken[name]}
            {...(caseId !== null || name === 'case' || name === 'verify' ? { onDo: deeds[name] } : {})}
          />
        ))}
      </ol>
      <ManualLink page="first-ten-minutes" />
    </section>
  );
}

interface StepProps {
  readonly name: StepName;
  readonly taken: boolean;
  /** Absent while there is no case to do it in. */
  readonly onDo?: () => void;
}

function Step({ name, taken, onDo }: StepProps) {
  const { t } = useTranslation('firstSteps');
  const Mark = taken ? CircleCheck : CircleDashed;
  const hint = useId();
  return (
    <li data-taken={taken || undefined}>
      <button type="button" aria-disabled={onDo === undefined} aria-describedby={hint} onClick={onDo}>
        <Mark size={18} strokeWidth={1.75} role="img" aria-label={t(taken ? 'taken' : 'open')} />
        <span className={classes.words}>
          <span>{t(`step.${name}`)}</span>
          <span id={hint} className={classes.quiet}>
            {t(`hint.${name}`)}
          </span>
        </span>
        {onDo && <ChevronRight size={15} aria-hidden className={classes.go} />}
      </button>
    </li>
  );
}
