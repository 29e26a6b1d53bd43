// From a selected passage to an excerpt, an event, a link, codes or a question; each keeps where it came from.
import { useCallback, useState } from 'react';
import { answerQuestion, reopenQuestion } from '../../actions/answerQuestion.ts';
import { createEvent } from '../../actions/createEvent.ts';
import { createExcerpt } from '../../actions/createExcerpt.ts';
import { deleteRecord } from '../../actions/deleteRecord.ts';
import type { Place } from '../../domain/fields.ts';
import type { RecordView } from '../../domain/record.ts';
import { useNavigate } from '../frame/navigation.ts';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import type { PassageDeed } from './PassageToolbar.tsx';
import type { Passage } from './passages.ts';
import type { StatementField } from './StatementPane.tsx';
import type { Note } from './statementNotes.ts';

export type ChosenPassage = Passage & { readonly field: StatementField };

/** A passage in hand, while its dialog is open; `note` is what stands there already. */
export interface PassageInHand {
  readonly deed: 'link' | 'code' | 'question';
  readonly place: Place;
  readonly passage: Pick<Passage, 'quote' | 'mentions'>;
  readonly note?: Note | undefined;
}

export const placeOf = ({ field, from, to }: ChosenPassage): Place => ({ kind: 'passage', field, from, to });

const longestTitle = 80;

export function usePassageDeeds(interview: RecordView<'interview'>, passage: ChosenPassage | null, notes: readonly Note[]) {
  const services = useServices();
  const navigate = useNavigate();
  const act = useAct();
  const [inHand, setInHand] = useState<PassageInHand | null>(null);

  const perform = useCallback(
    async (deed: PassageDeed, chosen: ChosenPassage) => {
      const { quote } = chosen;
      const place = placeOf(chosen);
      if (deed === 'link' || deed === 'question') return setInHand({ deed, place, passage: chosen });
      if (deed === 'code') return setInHand({ deed, place, passage: chosen, note: codedAt(notes, chosen) });
      if (deed === 'excerpt') return void (await act(createExcerpt(services, { origin: interview.id, place, quote })));
      const saidBy = witnessOf(interview);
      const source = { origin: interview.id, place, quote, ...(saidBy ? { saidBy } : {}) };
      const event = await act(createEvent(services, { title: titleOf(quote) }, source));
      if (event) navigate.open({ kind: 'record', record: event }, 'beside');
    },
    [notes, services, interview, act, navigate],
  );
  const editCodes = (note: Note) =>
    setInHand({ deed: 'code', place: placeOfNote(note), passage: { quote: note.quote, mentions: [] }, note });
  const answer = (note: Note) => {
    const found = passage && { origin: interview.id, place: placeOf(passage), quote: passage.quote };
    void act(answerQuestion(services, note.head.id, found ?? undefined));
  };
  return {
    /** On what is selected, or on what was seen to be selected as the key was pressed. */
    perform: (deed: PassageDeed, chosen = passage) => void (chosen && perform(deed, chosen)),
    inHand,
    putDown: () => setInHand(null),
    editCodes,
    answer,
    reopen: (note: Note) => void act(reopenQuestion(services, note.head.id)),
    takeOff: (note: Note) => void act(deleteRecord(services, note.head.id)),
  };
}

const placeOfNote = ({ field, from, to }: Note): Place => ({
  kind: 'passage',
  field: field === 'translation' ? 'translation' : 'statement',
  from,
  to,
});

/** The excerpt that marks these very words already. */
const codedAt = (notes: readonly Note[], passage: ChosenPassage) =>
  notes.find(
    ({ head, field, from, to, question }) =>
      head.kind === 'excerpt' && question === null && field === passage.field && from === passage.from && to === passage.to,
  );

/** Who said it, when only one person can have. */
export function witnessOf({ fields }: RecordView<'interview'>) {
  const witnesses = fields.people.filter(({ role }) => role === 'witness' || role === 'victim' || role === 'suspect');
  return witnesses.length === 1 ? witnesses[0]?.person : undefined;
}

function titleOf(quote: string): string {
  const line = quote.split('\n')[0]?.trim() ?? '';
  return line.length <= longestTitle ? line : `${line.slice(0, longestTitle).trimEnd()}…`;
}
