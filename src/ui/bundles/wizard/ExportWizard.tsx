// Five steps from a case to a sealed bundle: for whom, what, protect, check, seal.
import { Button, Loader, Title } from '@mantine/core';
import { ArrowLeft, ArrowRight, PackagePlus, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ExportPlan, planExport } from '../../../actions/export/planExport.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { useServices } from '../../kit/services.tsx';
import { showBundles } from '../bundlesView.ts';
import { choiceOf, type Draft, emptyDraft, type Step, steps } from './draft.ts';
import { StepCheck } from './StepCheck.tsx';
import { StepProtect } from './StepProtect.tsx';
import { StepRail } from './StepRail.tsx';
import { StepSeal } from './StepSeal.tsx';
import { StepWhat } from './StepWhat.tsx';
import { StepWhom } from './StepWhom.tsx';
import { type CaseContents, useCaseContents } from './useCaseContents.ts';
import { useLabelWord } from './useLabelWord.ts';
import { useRenditions } from './useRenditions.ts';
import classes from './wizard.module.css';

export function ExportWizard() {
  const { t } = useTranslation('bundles');
  const contents = useCaseContents();
  if (contents === undefined) return <Loader m="lg" />;
  if (contents === null) {
    return (
      <EmptyState icon={PackagePlus} title={t('noCase.title')} text={t('noCase.text')}>
        <Button variant="default" onClick={() => showBundles('register')}>
          {t('noCase.back')}
        </Button>
      </EmptyState>
    );
  }
  return <Wizard contents={contents} />;
}

/** Everything of the case is in, and everybody who is marked is protected, until the person says otherwise. */
const firstDraft = ({ title, interviews, items, events, links, protectable }: CaseContents): Draft => ({
  ...emptyDraft,
  title,
  interviews: interviews.map(({ id }) => id),
  items: items.filter(({ fields }) => !fields.quarantine).map(({ id }) => id),
  events: events.map(({ id }) => id),
  links: links.map(({ id }) => id),
  terms: new Map(protectable.filter(({ marked }) => marked).map(({ subject, aliases }) => [subject, aliases])),
});

function Wizard({ contents }: { readonly contents: CaseContents }) {
  const { t } = useTranslation('bundles');
  const services = useServices();
  const wordFor = useLabelWord();
  const [draft, setDraft] = useState(() => firstDraft(contents));
  const [plan, setPlan] = useState<ExportPlan | null>(null);
  const renditions = useRenditions(plan);
  // Sealed: its labels are spent, and another bundle begins from the beginning.
  const [sealed, setSealed] = useState(false);
  const at = steps.indexOf(draft.step);
  const section = useRef<HTMLElement>(null);
  // A key pressed on the button that led here must not press the one that took its place.
  useEffect(() => {
    if (!section.current?.contains(document.activeElement)) section.current?.focus();
  }, [draft.step]);

  const change = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }));
  const goTo = async (step: Step) => {
    const isChecked = step === 'check' || step === 'seal';
    if (isChecked && plan === null) setPlan(await planExport(services, choiceOf(draft, contents.protectable, wordFor)));
    // Another choice means other labels and other covers: what was checked before does not hold for it.
    if (!isChecked) setPlan(null);
    change(isChecked ? { step } : { step, seen: new Set(), leftOut: new Set() });
  };
  const canGoOn = draft.step !== 'whom' || draft.recipient.trim() !== '';
  const isEmpty = draft.interviews.length + draft.items.length + draft.events.length + draft.links.length === 0;

  return (
    <div className={classes.wizard}>
      <header className={classes.head}>
        <Title order={1}>{t('wizard.title')}</Title>
        <Button variant="subtle" color="gray" leftSection={<X size={16} />} onClick={() => showBundles('register')}>
          {t('wizard.close')}
        </Button>
      </header>
      {!sealed && <StepRail step={draft.step} reachable={canGoOn} onStep={(step) => void goTo(step)} />}
      <section ref={section} tabIndex={-1} className={classes.step} aria-label={t(`step.${draft.step}`)}>
        {draft.step === 'whom' && <StepWhom draft={draft} change={change} />}
        {draft.step === 'what' && <StepWhat draft={draft} change={change} contents={contents} />}
        {draft.step === 'protect' && <StepProtect draft={draft} change={change} protectable={contents.protectable} />}
        {draft.step === 'check' && plan && <StepCheck draft={draft} change={change} plan={plan} renditions={renditions} />}
        {draft.step === 'seal' && plan && (
          <StepSeal draft={draft} change={change} plan={plan} renditions={renditions} onSealed={() => setSealed(true)} />
        )}
      </section>
      <footer className={classes.foot} hidden={sealed}>
        <Button
          variant="default"
          disabled={at === 0}
          leftSection={<ArrowLeft size={16} />}
          onClick={() => void goTo(steps[at - 1] ?? 'whom')}
        >
          {t('wizard.back')}
        </Button>
        {draft.step !== 'seal' && (
          <Button
            disabled={!canGoOn || (draft.step === 'what' && isEmpty)}
            rightSection={<ArrowRight size={16} />}
            onClick={() => void goTo(steps[at + 1] ?? 'seal')}
          >
            {t('wizard.next')}
          </Button>
        )}
      </footer>
    </div>
  );
}
