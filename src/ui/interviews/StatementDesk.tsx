// The desk of an interview: its texts side by side, what can be made of a passage, and the notes made from it.
import { type KeyboardEvent, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../domain/fields.ts';
import type { RecordView } from '../../domain/record.ts';
import { isPress } from '../frame/shortcut.ts';
import classes from './interviewPage.module.css';
import { LinkDialog } from './LinkDialog.tsx';
import { languageName } from './languages.ts';
import { MarginNotes } from './MarginNotes.tsx';
import { type PassageDeed, PassageToolbar, passageKeys } from './PassageToolbar.tsx';
import { type StatementField, StatementPane, type StatementStatus } from './StatementPane.tsx';
import { useNotes } from './useInterview.ts';
import { showPassage } from './useMarkedPassages.ts';
import { type ChosenPassage, placeOf, usePassageDeeds, witnessOf } from './usePassageDeeds.ts';

interface StatementDeskProps {
  readonly interview: RecordView<'interview'>;
  readonly place: Place | undefined;
  /** The texts as they are shown: the statement, and its translation where there is one. */
  readonly onTexts: (texts: readonly StatementStatus[]) => void;
}

export function StatementDesk({ interview, place, onTexts }: StatementDeskProps) {
  const { t, i18n } = useTranslation('interviews');
  const { fields } = interview;
  const notes = useNotes(interview.id);
  const [status, setStatus] = useState<Partial<Record<StatementField, StatementStatus>>>({});
  const [passage, setPassage] = useState<ChosenPassage | null>(null);
  const deeds = usePassageDeeds(interview, passage);

  const hasTranslation = Boolean(fields.translatedTo || fields.translation);
  const shown: StatementField[] = hasTranslation ? ['statement', 'translation'] : ['statement'];
  const onStatus = useCallback(
    (field: StatementField, now: StatementStatus) => setStatus((known) => ({ ...known, [field]: now })),
    [],
  );
  useEffect(
    () => onTexts([status.statement, hasTranslation ? status.translation : undefined].filter((text) => text !== undefined)),
    [onTexts, status, hasTranslation],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const deed = (Object.keys(passageKeys) as PassageDeed[]).find((each) => isPress(passageKeys[each], event.nativeEvent));
    if (!deed || !passage) return;
    event.preventDefault();
    deeds.perform(deed);
  };

  return (
    <div className={classes.desk} onKeyDown={onKeyDown}>
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
            {...(hasTranslation ? { heading: headingOf(field) } : {})}
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
    </div>
  );

  function headingOf(field: StatementField) {
    const tag = field === 'statement' ? fields.language : fields.translatedTo;
    const name = tag && languageName(i18n.language, tag);
    return name ? t(`${field}.headingIn`, { language: name }) : t(`${field}.heading`);
  }
}
