import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Step, steps } from './draft.ts';
import classes from './wizard.module.css';

interface StepRailProps {
  readonly step: Step;
  /** Steps after this one may be opened. */
  readonly reachable: boolean;
  readonly onStep: (step: Step) => void;
}

export function StepRail({ step, reachable, onStep }: StepRailProps) {
  const { t } = useTranslation('bundles');
  const current = steps.indexOf(step);
  return (
    <nav aria-label={t('wizard.steps')}>
      <ol className={classes.rail}>
        {steps.map((each, at) => (
          <li key={each}>
            <button
              type="button"
              aria-current={each === step ? 'step' : undefined}
              data-past={at < current || undefined}
              disabled={at > current && !reachable}
              onClick={() => each !== step && onStep(each)}
            >
              <span className={classes.number}>{at < current ? <Check size={13} aria-hidden /> : at + 1}</span>
              {t(`step.${each}`)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
