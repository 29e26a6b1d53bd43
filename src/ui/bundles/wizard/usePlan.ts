import { useEffect, useRef, useState } from 'react';
import { labelsOf } from '../../../actions/export/exportPolicy.ts';
import { type ExportPlan, planExport } from '../../../actions/export/planExport.ts';
import { useServices } from '../../kit/services.tsx';
import { useVaultQuery } from '../../kit/useVaultQuery.ts';
import { type ChangeDraft, choiceOf, type Draft } from './draft.ts';
import type { CaseContents } from './useCaseContents.ts';
import { useLabelWord } from './useLabelWord.ts';

/**
 * The plan of what is chosen, from the check on; made anew when a choice, a consent or a statement changes. Its labels stay with the
 * draft, so that what was looked at stays as it was looked at.
 */
export function usePlan(draft: Draft, change: ChangeDraft, contents: CaseContents): ExportPlan | null {
  const services = useServices();
  const wordFor = useLabelWord();
  const [made, setMade] = useState<{ readonly asked: string; readonly plan: ExportPlan } | null>(null);
  // Counts what happened to the records that a plan is made of.
  const records = useRef(0);
  const turn = useVaultQuery('exportPlanRecords', async () => ++records.current, ['interview', 'consent', 'item']).value;
  const isNeeded = draft.step === 'check' || draft.step === 'seal';
  const choice = choiceOf(draft, contents.protectable, wordFor);
  const asked = JSON.stringify([choice, turn]);
  const current = useRef({ choice, labels: draft.labels, change });
  current.current = { choice, labels: draft.labels, change };
  useEffect(() => {
    if (!isNeeded || turn === undefined) return;
    let live = true;
    const { choice: of, labels } = current.current;
    void planExport(services, of, labels).then((plan) => {
      if (!live) return;
      setMade({ asked, plan });
      current.current.change({ labels: labelsOf(plan.policy) });
    });
    return () => {
      live = false;
    };
  }, [isNeeded, asked, turn, services]);
  // While it is made anew the one before stays shown, but nothing can be sealed by it.
  const isCurrent = made?.asked === asked;
  return isNeeded && (isCurrent || draft.step === 'check') ? (made?.plan ?? null) : null;
}
