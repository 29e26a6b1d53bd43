import { Button } from '@mantine/core';
import { MessageSquarePlus, Stamp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { speakersOf } from '../../actions/speakersOf.ts';
import { startInterview } from '../../actions/startInterview.ts';
import type { RecordHead } from '../../domain/record.ts';
import { useNavigate } from '../frame/navigation.ts';
import { titleCell } from '../kit/cells.tsx';
import { ListScreen } from '../kit/ListScreen.tsx';
import { recordTitle } from '../kit/recordTitle.ts';
import { useServices } from '../kit/services.tsx';
import type { Words } from '../kit/table/fieldWords.ts';
import type { Cells } from '../kit/table/TableLine.tsx';
import { useAct } from '../kit/useAct.ts';
import classes from './interviewList.module.css';

export function InterviewList() {
  const { t } = useTranslation('interviews');
  const services = useServices();
  const navigate = useNavigate();
  const act = useAct();
  const start = async () => {
    const id = await act(startInterview(services, { people: [], consent: [] }));
    if (id) navigate.open({ kind: 'record', record: id });
  };
  return (
    <ListScreen
      kind="interview"
      title={t('title')}
      empty={{ title: t('empty.title'), text: t('empty.text') }}
      cells={cells}
      begin={
        <Button size="xs" leftSection={<MessageSquarePlus size={14} />} onClick={() => void start()}>
          {t('new')}
        </Button>
      }
    />
  );
}

const asInterview = (head: RecordHead) => head as RecordHead<'interview'>;

/** The people who speak stand for the interview; who asks and who translates does not. */
const speakers = (head: RecordHead, { t, named }: Words): string =>
  speakersOf(asInterview(head))
    .flatMap((id) => named.get(id) ?? [])
    .map((person) => recordTitle(t, person))
    .join(', ');

const cells: Cells = {
  reference: (head) => <span className={classes.reference}>{asInterview(head).fields.reference}</span>,
  title: (head, words) => titleCell(head, words.t, asInterview(head).fields.title || words.t('interviews:untitled')),
  people: (head, words) => <span dir="auto">{speakers(head, words)}</span>,
  sealedAt: (head, { t }) =>
    asInterview(head).fields.sealedAt ? (
      <span className={classes.sealed}>
        <Stamp size={13} aria-hidden /> {t('interviews:state.sealed')}
      </span>
    ) : (
      <span className={classes.draft}>{t('interviews:state.draft')}</span>
    ),
};
