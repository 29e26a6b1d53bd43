import { Loader } from '@mantine/core';
import { type KeyboardEvent, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordView } from '../../domain/record.ts';
import { statementToText } from '../../domain/statementText.ts';
import { isPress } from '../frame/shortcut.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { InterviewHeader } from './InterviewHeader.tsx';
import classes from './interviewPage.module.css';
import { LinkDialog } from './LinkDialog.tsx';
import { languageName } from './languages.ts';
import { MarginNotes } from './MarginNotes.tsx';
import { type PassageDeed, PassageToolbar, passageKeys } from './PassageToolbar.tsx';
import { SealBar } from './SealBar.tsx';
import { SetupPanel } from './SetupPanel.tsx';
import { type StatementField, StatementPane, type StatementStatus } from './StatementPane.tsx';
import { useConsents, useInterview, useNotes } from './useInterview.ts';
import { showPassage } from './useMarkedPassages.ts';
import { type ChosenPassage, placeOf, usePassageDeeds, witnessOf } from './usePassageDeeds.ts';

export function InterviewPage({ id, place }: { readonly id: RecordId; readonly place?: Place }) {
  const { t } = useTranslation('interviews');
  const interview = useInterview(id);
  if (interview === undefined) return <Loader m="xl" aria-label={t('opening')} />;
  if (interview === null) return <EmptyState title={t('gone')} />;
  return <OpenInterview key={id} interview={interview} place={place} />;
}

interface OpenInterviewProps {
  readonly interview: RecordView<'interview'>;
  readonly place: Place | undefined;
}

function OpenInterview({ interview, place }: OpenInterviewProps) {
  const { t, i18n } = useTranslation('interviews');
  const { fields } = interview;
  const consents = useConsents(interview.id);
  const notes = useNotes(interview.id);
  const [setupOpen, setSetupOpen] = useState(() => isNew(interview));
  const [status, setStatus] = useState<Partial<Record<StatementField, StatementStatus>>>({});
  const [passage, setPassage] = useState<ChosenPassage | null>(null);
  const deeds = usePassageDeeds(interview, passage);

  const shown: StatementField[] = fields.translatedTo || fields.translation ? ['statement', 'translation'] : ['statement'];
  const onStatus = useCallback(
    (field: StatementField, now: StatementStatus) => setStatus((known) => ({ ...known, [field]: now })),
    [],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const deed = (Object.keys(passageKeys) as PassageDeed[]).find((each) => isPress(passageKeys[each], event.nativeEvent));
    if (!deed || !passage) return;
    event.preventDefault();
    deeds.perform(deed);
  };

  return (
    <article className={classes.page} onKeyDown={onKeyDown}>
      <InterviewHeader
        interview={interview}
        consents={consents}
        open={setupOpen}
        onToggle={() => setSetupOpen((open) => !open)}
      />
      {setupOpen && <SetupPanel interview={interview} consents={consents} />}
      <PassageToolbar
        editor={status[passage?.field ?? 'statement']?.editor ?? null}
        readOnly={fields.sealedAt !== undefined}
        hasPassage={passage !== null}
        onDeed={deeds.perform}
      />
      <div className={classes.body}>
        {shown.map((field) => (
          <StatementPane
            key={field}
            interview={interview}
            field={field}
            {...(shown.length > 1 ? { heading: headingOf(field) } : {})}
            language={field === 'statement' ? fields.language : fields.translatedTo}
            notes={notes}
            place={place}
            onPassage={(chosen) => setPassage(chosen && { ...chosen, field })}
            onStatus={onStatus}
          />
        ))}
        <MarginNotes
          notes={notes}
          onShow={(note) => {
            const editor = status[note.field as StatementField]?.editor;
            if (editor) showPassage(editor, note, note.quote);
          }}
        />
      </div>
      <SealBar interview={interview} texts={shown.flatMap((field) => status[field] ?? [])} />
      {deeds.linking && (
        <LinkDialog
          origin={interview.id}
          place={placeOf(deeds.linking)}
          quote={deeds.linking.quote}
          mentions={deeds.linking.mentions}
          saidBy={witnessOf(interview)}
          onClose={deeds.endLinking}
        />
      )}
    </article>
  );

  function headingOf(field: StatementField) {
    const tag = field === 'statement' ? fields.language : fields.translatedTo;
    const name = tag && languageName(i18n.language, tag);
    return name ? t(`${field}.headingIn`, { language: name }) : t(`${field}.heading`);
  }
}

const isNew = ({ fields }: RecordView<'interview'>) =>
  fields.people.length === 0 && (!fields.statement || statementToText(fields.statement).trim() === '');
