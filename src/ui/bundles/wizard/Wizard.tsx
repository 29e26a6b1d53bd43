// Five steps from a case to a sealed bundle: for whom, what, protect, check, seal.
import { ActionIcon, Button, Title, Tooltip } from '@mantine/core';
import { ArrowLeft, ArrowRight, Redo2, Undo2, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordId } from '../../../domain/ids.ts';
import { showBundles } from '../bundlesView.ts';
import { type Draft, type Step, steps } from './draft.ts';
import { StepCheck } from './StepCheck.tsx';
import { StepProtect } from './StepProtect.tsx';
import { StepRail } from './StepRail.tsx';
import { StepSeal } from './StepSeal.tsx';
import { StepWhat } from './StepWhat.tsx';
import { StepWhom } from './StepWhom.tsx';
import type { CaseContents } from './useCaseContents.ts';
import { type DraftDesk, useDraft } from './useDraft.ts';
import { usePlan } from './usePlan.ts';
import { useRenditions } from './useRenditions.ts';
import { useUndoKeys } from './useUndoKeys.ts';
import classes from './wizard.module.css';

interface WizardProps {
  readonly inCase: RecordId;
  readonly contents: CaseContents;
  readonly first: () => Draft;
  readonly isResumed: boolean;
  readonly onAnew: () => void;
}

export function Wizard({ inCase, contents, first, isResumed, onAnew }: WizardProps) {
  const { t } = useTranslation('bundles');
  const desk = useDraft(inCase, first);
  const { draft, change } = desk;
  useUndoKeys(desk);
  const plan = usePlan(draft, change, contents);
  const renditions = useRenditions(plan, draft.hand);
  // Sealed: its labels are spent, and another bundle begins from the beginning.
  const [sealed, setSealed] = useState(false);
  const at = steps.indexOf(draft.step);
  const section = useRef<HTMLElement>(null);
  // A key pressed on the button that led here must not press the one that took its place.
  useEffect(() => {
    if (!section.current?.contains(document.activeElement)) section.current?.focus({ preventScroll: true });
    section.current?.parentElement?.scrollIntoView({ block: 'start' });
  }, [draft.step]);

  const goTo = (step: Step) => change({ step });
  const canGoOn = draft.recipient.trim() !== '';
  const isEmpty = draft.interviews.length + draft.items.length + draft.events.length + draft.links.length === 0;
  const shared = { draft, change };
  const checked = plan && { ...shared, plan, renditions, contents };

  return (
    <div className={classes.wizard}>
      <WizardHead desk={desk} sealed={sealed} isResumed={isResumed} onAnew={onAnew} />
      {!sealed && <StepRail step={draft.step} reachable={canGoOn} onStep={goTo} />}
      <section ref={section} tabIndex={-1} className={classes.step} aria-label={t(`step.${draft.step}`)}>
        {draft.step === 'whom' && <StepWhom {...shared} onNext={() => canGoOn && goTo('what')} />}
        {draft.step === 'what' && <StepWhat {...shared} contents={contents} />}
        {draft.step === 'protect' && <StepProtect {...shared} protectable={contents.protectable} />}
        {draft.step === 'check' && checked && <StepCheck {...checked} />}
        {draft.step === 'seal' && checked && (
          <StepSeal
            {...checked}
            onAnew={onAnew}
            onSealed={() => {
              desk.forget();
              setSealed(true);
            }}
          />
        )}
      </section>
      <footer className={classes.foot} hidden={sealed}>
        <Button
          variant="default"
          disabled={at === 0}
          leftSection={<ArrowLeft size={16} />}
          onClick={() => goTo(steps[at - 1] ?? 'whom')}
        >
          {t('wizard.back')}
        </Button>
        {draft.step !== 'seal' && (
          <Button
            disabled={!canGoOn || (draft.step === 'what' && isEmpty)}
            rightSection={<ArrowRight size={16} />}
            onClick={() => goTo(steps[at + 1] ?? 'seal')}
          >
            {t('wizard.next')}
          </Button>
        )}
      </footer>
    </div>
  );
}

interface WizardHeadProps extends Pick<WizardProps, 'isResumed' | 'onAnew'> {
  readonly desk: DraftDesk;
  readonly sealed: boolean;
}

function WizardHead({ desk, sealed, isResumed, onAnew }: WizardHeadProps) {
  const { t } = useTranslation('bundles');
  return (
    <header className={classes.head}>
      <Title order={1}>{t('wizard.title')}</Title>
      <span className={classes.grow} />
      {!sealed && (
        <>
          {isResumed && (
            <Button
              variant="subtle"
              color="gray"
              onClick={() => {
                desk.forget();
                onAnew();
              }}
            >
              {t('wizard.anew')}
            </Button>
          )}
          <Tooltip label={t('wizard.undo')}>
            <ActionIcon aria-label={t('wizard.undo')} disabled={!desk.undo} onClick={() => desk.undo?.()}>
              <Undo2 size={17} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t('wizard.redo')}>
            <ActionIcon aria-label={t('wizard.redo')} disabled={!desk.redo} onClick={() => desk.redo?.()}>
              <Redo2 size={17} />
            </ActionIcon>
          </Tooltip>
        </>
      )}
      <Button variant="subtle" color="gray" leftSection={<X size={16} />} onClick={() => showBundles('register')}>
        {t('wizard.close')}
      </Button>
    </header>
  );
}
