// From a selected passage to an excerpt, an event or a link; each keeps where it came from.
import { useCallback, useState } from 'react';
import { createEvent } from '../../actions/createEvent.ts';
import { createExcerpt } from '../../actions/createExcerpt.ts';
import type { Place } from '../../domain/fields.ts';
import type { RecordView } from '../../domain/record.ts';
import { useNavigate } from '../frame/navigation.ts';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import type { PassageDeed } from './PassageToolbar.tsx';
import type { Passage } from './passages.ts';
import type { StatementField } from './StatementPane.tsx';

export type ChosenPassage = Passage & { readonly field: StatementField };

export const placeOf = ({ field, from, to }: ChosenPassage): Place => ({ kind: 'passage', field, from, to });

const longestTitle = 80;

export function usePassageDeeds(interview: RecordView<'interview'>, passage: ChosenPassage | null) {
  const services = useServices();
  const navigate = useNavigate();
  const act = useAct();
  const [linking, setLinking] = useState<ChosenPassage | null>(null);

  const perform = useCallback(
    async (deed: PassageDeed) => {
      if (!passage) return;
      if (deed === 'link') return setLinking(passage);
      const { quote } = passage;
      const place = placeOf(passage);
      if (deed === 'excerpt') return void (await act(createExcerpt(services, { origin: interview.id, place, quote })));
      const saidBy = witnessOf(interview);
      const source = { origin: interview.id, place, quote, ...(saidBy ? { saidBy } : {}) };
      const event = await act(createEvent(services, { title: titleOf(quote) }, source));
      if (event) navigate.open({ kind: 'record', record: event }, 'beside');
    },
    [passage, services, interview, act, navigate],
  );
  return { perform: (deed: PassageDeed) => void perform(deed), linking, endLinking: () => setLinking(null) };
}

/** Who said it, when only one person can have. */
export function witnessOf({ fields }: RecordView<'interview'>) {
  const witnesses = fields.people.filter(({ role }) => role === 'witness' || role === 'victim' || role === 'suspect');
  return witnesses.length === 1 ? witnesses[0]?.person : undefined;
}

function titleOf(quote: string): string {
  const line = quote.split('\n')[0]?.trim() ?? '';
  return line.length <= longestTitle ? line : `${line.slice(0, longestTitle).trimEnd()}…`;
}
