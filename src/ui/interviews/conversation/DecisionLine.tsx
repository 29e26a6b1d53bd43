import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConsentDecision } from '../../../actions/consentUses.ts';
import classes from './conversation.module.css';

const decisions: readonly ConsentDecision[] = ['given', 'refused', 'notAsked'];

interface DecisionLineProps {
  readonly label: string;
  readonly shown?: string;
  readonly decision: ConsentDecision;
  readonly onDecide: (decision: ConsentDecision) => void;
}

/** What was given is not refused later but withdrawn. */
export function DecisionLine({ label, shown, decision, onDecide }: DecisionLineProps) {
  const { t } = useTranslation('interviews');
  const wasGiven = decision === 'given' || decision === 'withdrawn';
  const offered = decisions.map((each) => (each === 'refused' && wasGiven ? 'withdrawn' : each));
  return (
    <div className={classes.line} data-decision={decision}>
      <span dir="auto">{shown ?? label}</span>
      <SegmentedControl
        size="xs"
        aria-label={label}
        value={decision}
        data={offered.map((value) => ({ value, label: t(`consent.decision.${value}`) }))}
        onChange={(value) => onDecide(value)}
      />
    </div>
  );
}
