import type { Kind } from '../../domain/dictionary.ts';
import type { RecordHead } from '../../domain/record.ts';
import { useFrame } from '../frame/command.ts';
import { useNavigate } from '../frame/navigation.ts';
import { useServices } from '../kit/services.tsx';
import type { StepName } from './firstSteps.ts';

/** What pressing a step does: it goes on with what is there, or begins it. */
export function useStepDeeds(): Readonly<Record<StepName, () => void>> {
  const { vault, activeCase } = useServices();
  const frame = useFrame();
  const navigate = useNavigate();
  const newest = async (kind: Kind): Promise<RecordHead | undefined> => {
    if (activeCase === null) return undefined;
    const { rows } = await vault.list({ kind, inCase: activeCase, sort: { field: 'changedMs', descending: true }, limit: 20 });
    return rows.find(({ fields }) => fields['sealedAt'] === undefined);
  };
  const openInterview = async () => {
    const draft = await newest('interview');
    if (draft) navigate.open({ kind: 'record', record: draft.id });
    else frame.perform('newInterview');
  };
  /** The words on one side, the page on the other. */
  const tie = async () => {
    const [interview, item] = await Promise.all([newest('interview'), newest('item')]);
    if (!item) return frame.perform('addFiles');
    if (interview) navigate.open({ kind: 'record', record: interview.id });
    navigate.open({ kind: 'record', record: item.id }, interview ? 'beside' : 'here');
  };
  return {
    case: () => frame.startNew('case'),
    person: () => frame.startNew('person'),
    consent: () => void openInterview(),
    write: () => void openInterview(),
    item: () => frame.perform('addFiles'),
    tie: () => void tie(),
    export: () => frame.perform('export'),
    verify: () => frame.perform('verify'),
  };
}
