import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConsentDecision } from '../../../actions/consentUses.ts';
import { useAtOnce } from '../../kit/useAtOnce.ts';
import classes from './conversation.module.css';

const decisions: readonly ConsentDecision[] = ['given', 'refused', 'notAsked'];

interface DecisionLineProps {
  readonly label: string;
  readonly shown?: string;
  readonly decision: ConsentDecision;
  /** Answers `undefined` where it could not be kept. */
  readonly onDecide: (decision: ConsentDecision) => Promise<unknown>;
}

/** What was given is not refused later but withdrawn. */
export function DecisionLine({ label, shown, decision, onDecide }: DecisionLineProps) {
  const { t } = useTranslation('interviews');
  const [shownDecision, decide] = useAtOnce(decision);
  const wasGiven = shownDecision === 'given' || shownDecision === 'withdrawn';
  const offered = decisions.map((each) => (each === 'refused' && wasGiven ? 'withdrawn' : each));
  return (
    <div className={classes.line} data-decision={shownDecision}>
      <span dir="auto">{shown ?? label}</span>
      <SegmentedControl
        size="xs"
        aria-label={label}
        value={shownDecision}
        data={offered.map((value) => ({ value, label: t(`consent.decision.${value}`) }))}
        onChange={(value) => decide(value, onDecide(value))}
      />
    </div>
  );
}
