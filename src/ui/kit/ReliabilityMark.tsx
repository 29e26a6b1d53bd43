import { useTranslation } from 'react-i18next';
import { type Reliability, reliabilities } from '../../domain/reliability.ts';
import classes from './sourceChip.module.css';

const steps = 5;

/** A grade as five small bars, its words in the title and for screen readers; an unknown one has none. */
export function ReliabilityMark({ grade }: { readonly grade: Reliability }) {
  const { t } = useTranslation('kit');
  const words = t(`reliability.${grade}`);
  if (grade === 'unknown') return null;
  const filled = steps - reliabilities.indexOf(grade);
  return (
    <span className={classes.grade} role="img" aria-label={words} title={words}>
      {Array.from({ length: steps }, (_, step) => (
        <i key={step} data-filled={step < filled || undefined} />
      ))}
    </span>
  );
}
