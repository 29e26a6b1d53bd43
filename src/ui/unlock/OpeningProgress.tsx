import { Loader } from '@mantine/core';
import { Check, Circle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import classes from './unlock.module.css';

const steps = ['key', 'records', 'search'] as const;

/** What happens between Enter and the open vault, so that nobody thinks the window froze. */
export function OpeningProgress(props: { readonly step: (typeof steps)[number]; readonly recovery?: boolean }) {
  const { t } = useTranslation('unlock');
  const now = steps.indexOf(props.step);
  return (
    <div role="status">
      <ol className={classes.steps}>
        {steps.map((step, index) => (
          <li key={step} className={classes.progressStep} data-now={index === now || undefined}>
            <span className={classes.progressMark}>
              {index < now ? <Check size={16} /> : index === now ? <Loader size={14} /> : <Circle size={8} />}
            </span>
            {t(step === 'key' && props.recovery ? 'opening.keyFromRecovery' : `opening.${step}`)}
          </li>
        ))}
      </ol>
    </div>
  );
}
