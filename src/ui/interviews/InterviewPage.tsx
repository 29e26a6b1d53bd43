import { Loader } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { speakersOf } from '../../actions/speakersOf.ts';
import type { Place } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordView } from '../../domain/record.ts';
import { statementToText } from '../../domain/statementText.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ClosedStatement } from './conversation/ClosedStatement.tsx';
import { closedBy } from './conversation/consentState.ts';
import rooms from './conversation/conversation.module.css';
import { SetupPanel } from './conversation/SetupPanel.tsx';
import { InterviewHeader } from './InterviewHeader.tsx';
import classes from './interviewPage.module.css';
import { SealBar } from './SealBar.tsx';
import { StatementDesk } from './StatementDesk.tsx';
import type { StatementStatus } from './StatementPane.tsx';
import { takeFocus } from './takeFocus.ts';
import { useConsents, useInterview } from './useInterview.ts';

export function InterviewPage({ id, place }: { readonly id: RecordId; readonly place?: Place }) {
  const { t } = useTranslation('interviews');
  const interview = useInterview(id);
  if (interview === undefined) return <Loader m="xl" role="status" aria-label={t('opening')} />;
  if (interview === null) return <EmptyState title={t('gone')} />;
  return <OpenInterview key={id} interview={interview} place={place} />;
}

interface OpenInterviewProps {
  readonly interview: RecordView<'interview'>;
  readonly place: Place | undefined;
}

function OpenInterview({ interview, place }: OpenInterviewProps) {
  const consents = useConsents(interview.id);
  const [setupOpen, setSetupOpen] = useState(() => isNew(interview));
  const [texts, setTexts] = useState<readonly StatementStatus[]>([]);
  const { keeping } = closedBy(consents, speakersOf(interview));
  const write = () => {
    setSetupOpen(false);
    const editor = texts[0]?.editor;
    if (editor) takeFocus(editor);
  };

  return (
    <article className={classes.page}>
      <InterviewHeader
        interview={interview}
        consents={consents}
        open={setupOpen}
        onToggle={() => setSetupOpen((open) => !open)}
      />
      <div className={rooms.rooms} data-open={setupOpen || undefined}>
        <div className={rooms.words}>
          {keeping ? (
            <ClosedStatement interview={interview} reason={keeping} />
          ) : (
            <StatementDesk interview={interview} place={place} onTexts={setTexts} />
          )}
        </div>
        {setupOpen && <SetupPanel interview={interview} consents={consents} onWrite={write} />}
      </div>
      {!keeping && <SealBar interview={interview} texts={texts} />}
    </article>
  );
}

/** Nothing has been written yet: who is here and what they agree to come first. */
const isNew = ({ fields }: RecordView<'interview'>) => !fields.statement || statementToText(fields.statement).trim() === '';
