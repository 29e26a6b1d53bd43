import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readDraft } from '../../actions/statementDraft.ts';
import type { Value } from '../../domain/change.ts';
import type { Place, StatementDoc } from '../../domain/fields.ts';
import type { RecordView } from '../../domain/record.ts';
import { sameValue } from '../../domain/sameValue.ts';
import { withSegments } from '../../domain/segments.ts';
import { useServices } from '../kit/services.tsx';
import classes from './interviewPage.module.css';
import { movedPassages } from './passageMarks.ts';
import type { Passage } from './passages.ts';
import { StatementEditor } from './StatementEditor.tsx';
import type { Note } from './statementNotes.ts';
import type { SaverState, StatementSaver } from './statementSaver.ts';

import type { Untranslated } from './useLinkedColumns.ts';
import { useMarkedPassages } from './useMarkedPassages.ts';
import { lastSaverDone, useStatementSaver } from './useStatementSaver.ts';

export type StatementField = 'statement' | 'translation';

export interface StatementStatus {
  readonly saver: StatementSaver;
  readonly state: SaverState;
  readonly editor: Editor | null;
}

interface StatementPaneProps {
  readonly interview: RecordView<'interview'>;
  readonly field: StatementField;
  readonly heading?: string;
  readonly language: string | undefined;
  readonly notes: readonly Note[];
  readonly place: Place | undefined;
  readonly untranslated?: Untranslated;
  readonly onPassage: (passage: Passage | null) => void;
  readonly onFocus: () => void;
  readonly onNextGap: () => void;
  readonly onStatus: (field: StatementField, status: StatementStatus) => void;
}

/** One text of an interview with all that keeps it: draft found again, saving, marks, and changes that come from elsewhere. */
export function StatementPane(props: StatementPaneProps) {
  const { interview, field, notes, place } = props;
  const { t } = useTranslation('interviews');
  const services = useServices();
  const [saver, state] = useStatementSaver(interview.id, field);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [start, setStart] = useState<{ readonly doc: StatementDoc | undefined; readonly recovered: boolean } | null>(null);
  const stored = interview.fields[field];
  const isSealed = interview.fields.sealedAt !== undefined;

  useEffect(() => {
    let live = true;
    const begin = async () => {
      await lastSaverDone(interview.id, field);
      const [draft, view] = await Promise.all([
        readDraft(services, interview.id, field),
        services.vault.get(interview.id) as Promise<RecordView<'interview'> | null>,
      ]);
      if (!live) return;
      const committed = view?.fields[field];
      const recovered = draft !== null && !isSame(draft, committed);
      setStart((known) => known ?? { doc: recovered ? draft : committed, recovered });
    };
    void begin();
    return () => {
      live = false;
    };
  }, [services, interview.id, field]);

  useMarkedPassages(editor, field, notes, place);

  // Another window, undo or a merge wrote this text: taken over while nothing of ours waits to be saved.
  useEffect(() => {
    if (!editor || editor.isDestroyed || !stored || saver.isOurs(stored)) return;
    const shown = withSegments(stored);
    if (!editor.schema.nodeFromJSON(shown).eq(editor.state.doc))
      editor.commands.setContent(shown as object, { emitUpdate: false });
  }, [editor, stored, saver]);

  const { onStatus } = props;
  useEffect(() => onStatus(field, { saver, state, editor }), [onStatus, field, saver, state, editor]);

  if (!start) return null;
  return (
    <div className={classes.text} onFocus={props.onFocus}>
      {props.heading && (
        <header className={classes.heading}>
          <h2>{props.heading}</h2>
          {props.untranslated && props.untranslated.untranslated > 0 && (
            <button type="button" className={classes.gaps} onClick={props.onNextGap}>
              {t('translation.gaps', { count: props.untranslated.untranslated, all: props.untranslated.all })}
            </button>
          )}
        </header>
      )}
      {start.recovered && (
        <p className={classes.recovered} role="status">
          {t('statement.recovered')}
        </p>
      )}
      <StatementEditor
        interview={interview}
        initial={withSegments(start.doc ?? emptyDoc)}
        label={props.heading ?? t('statement.label')}
        language={props.language}
        readOnly={isSealed}
        onTyped={saver.typed}
        onSelect={props.onPassage}
        onReady={(made) => {
          setEditor(made);
          if (start.recovered && !isSealed) {
            saver.typed(
              () => made.getJSON() as unknown as StatementDoc,
              () => movedPassages(made.state),
            );
          }
        }}
      />
    </div>
  );
}

const emptyDoc: StatementDoc = { type: 'doc', content: [{ type: 'paragraph' }] };

const isSame = (a: StatementDoc, b: StatementDoc | undefined) => sameValue(a as unknown as Value, b as unknown as Value);
