// The desk of an interview: its texts side by side, what can be made of a passage, and the notes made from it.
import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../domain/fields.ts';
import type { RecordView } from '../../domain/record.ts';
import { isPress } from '../frame/shortcut.ts';
import { isAcross } from './acrossKeys.ts';
import { takeInSelection } from './domSelection.ts';
import classes from './interviewPage.module.css';
import { languageName } from './languages.ts';
import { jumpAcross, jumpToGap } from './linkedColumns.ts';
import { MarginNotes } from './MarginNotes.tsx';
import { PassageDialogs } from './PassageDialogs.tsx';
import { type DeskDeed, type PassageDeed, PassageToolbar, passageKeys } from './PassageToolbar.tsx';
import { PrintSheet } from './PrintSheet.tsx';
import { selectedPassage } from './passages.ts';
import { StatementFind } from './StatementFind.tsx';
import { type StatementField, StatementPane, type StatementStatus } from './StatementPane.tsx';
import { type Note, passageKeyOf } from './statementNotes.ts';
import { takeFocus } from './takeFocus.ts';
import { useDeskKeys } from './useDeskKeys.ts';
import { useFreshExcerpts } from './useFreshExcerpts.ts';
import { useNotes } from './useInterview.ts';
import { useLinkedColumns } from './useLinkedColumns.ts';
import { showPassage } from './useMarkedPassages.ts';
import { stepOf, useOrderedUndo } from './useOrderedUndo.ts';
import { useOwnCodes } from './useOwnCodes.ts';
import { type ChosenPassage, usePassageDeeds } from './usePassageDeeds.ts';

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
  const ownCodes = useOwnCodes(fields.cases);
  const desk = useRef<HTMLDivElement>(null);
  const [status, setStatus] = useState<Partial<Record<StatementField, StatementStatus>>>({});
  const [passage, setPassage] = useState<ChosenPassage | null>(null);
  const [active, setActive] = useState<StatementField>('statement');
  const [finding, setFinding] = useState<{ readonly words: string; readonly replacing: boolean } | null>(null);
  const [focused, setFocused] = useState(false);
  const [printing, setPrinting] = useState(false);
  const deeds = usePassageDeeds(interview, passage, notes);

  const hasTranslation = Boolean(fields.translatedTo || fields.translation);
  const isSealed = fields.sealedAt !== undefined;
  const original = status.statement?.editor ?? null;
  const translation = hasTranslation ? (status.translation?.editor ?? null) : null;
  const editors = useMemo(() => [original, translation].filter((editor) => editor !== null), [original, translation]);
  const untranslated = useLinkedColumns(original, translation, isSealed);
  const shown: StatementField[] = hasTranslation ? ['statement', 'translation'] : ['statement'];

  const onStatus = useCallback(
    (field: StatementField, now: StatementStatus) => setStatus((known) => ({ ...known, [field]: now })),
    [],
  );
  useEffect(
    () => onTexts([status.statement, hasTranslation ? status.translation : undefined].filter((text) => text !== undefined)),
    [onTexts, status, hasTranslation],
  );
  const perform = (deed: DeskDeed) => {
    if (deed === 'print') return setPrinting(true);
    if (deed === 'focus') return setFocused(!focused);
    setFinding({ words: passage?.quote.split('\n')[0] ?? '', replacing: deed === 'replace' && !isSealed });
  };
  const leave = () => {
    if (finding) stopFinding();
    else if (focused) setFocused(false);
    else return false;
    return true;
  };
  const stopFinding = () => {
    setFinding(null);
    const editor = status[active]?.editor;
    if (editor) takeFocus(editor);
  };
  const steps = useOrderedUndo(editors);
  useDeskKeys(desk, perform, leave);
  useFreshExcerpts(status[active]?.editor ?? null, interview.id);

  /** What is selected in the page as a key is pressed: quick keys are ahead of what was last drawn. */
  const chosenNow = (): ChosenPassage | null => {
    const at = document.getSelection()?.anchorNode ?? null;
    const field = shown.find((each) => status[each]?.editor?.view.dom.contains(at));
    const editor = field && status[field]?.editor;
    if (!editor) return passage;
    takeInSelection(editor);
    const chosen = selectedPassage(editor.state.doc, editor.state.selection);
    return chosen && { ...chosen, field };
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const deed = (Object.keys(passageKeys) as PassageDeed[]).find((each) => isPress(passageKeys[each], event.nativeEvent));
    const chosen = deed ? chosenNow() : null;
    const took = deed && chosen ? (deeds.perform(deed, chosen), true) : isAcross(event.nativeEvent) && goAcross(event);
    if (took) event.preventDefault();
  };
  /** Before the column under the cursor takes back what it knows of. */
  const onKeyDownFirst = (event: KeyboardEvent) => {
    const step = stepOf(event);
    if (!step || !steps[step]()) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const goAcross = ({ key }: KeyboardEvent): boolean => {
    if (!original || !translation) return false;
    const by = { ArrowDown: 1, ArrowUp: -1 }[key] as 1 | -1 | undefined;
    if (by !== undefined) return jumpToGap(original, translation, by);
    return jumpAcross(active === 'translation' ? translation : original, original, translation);
  };
  const show = (note: Note) => {
    const editor = status[note.field as StatementField]?.editor;
    if (editor) showPassage(editor, { ...note, key: passageKeyOf(note) });
  };
  const showAnswer = ({ question }: Note) => {
    const answer = notes.find(({ head }) => head.id === question?.answer);
    if (answer) show(answer);
  };

  return (
    <div
      ref={desk}
      className={classes.desk}
      data-focus={focused || undefined}
      onKeyDown={onKeyDown}
      onKeyDownCapture={onKeyDownFirst}
    >
      <PassageToolbar
        editor={status[active]?.editor ?? original}
        start={fields.start}
        readOnly={isSealed}
        steps={steps}
        hasPassage={passage !== null}
        onDeed={(deed) => deeds.perform(deed)}
        onTool={perform}
      />
      {finding && (
        <StatementFind
          key={finding.words}
          editors={editors}
          words={finding.words}
          replacing={finding.replacing}
          readOnly={isSealed}
          onClose={stopFinding}
        />
      )}
      <div className={classes.body} data-columns={shown.length}>
        {shown.map((field) => (
          <StatementPane
            key={field}
            interview={interview}
            field={field}
            {...(hasTranslation ? { heading: headingOf(field) } : {})}
            {...(field === 'translation' && untranslated ? { untranslated } : {})}
            language={field === 'statement' ? fields.language : fields.translatedTo}
            notes={notes}
            place={place}
            onPassage={(chosen) => setPassage(chosen && { ...chosen, field })}
            onFocus={() => setActive(field)}
            onNextGap={() => original && translation && jumpToGap(original, translation, 1)}
            onStatus={onStatus}
          />
        ))}
        <MarginNotes
          notes={notes}
          texts={status}
          ownCodes={ownCodes}
          hasPassage={passage !== null}
          onShow={show}
          onCode={deeds.editCodes}
          onAnswer={deeds.answer}
          onReopen={deeds.reopen}
          onShowAnswer={showAnswer}
          onTakeOff={deeds.takeOff}
        />
      </div>
      {deeds.inHand && <PassageDialogs interview={interview} inHand={deeds.inHand} onClose={deeds.putDown} />}
      {printing && original && (
        <PrintSheet interview={interview} columns={shown.flatMap(columnOf)} onDone={() => setPrinting(false)} />
      )}
    </div>
  );

  function columnOf(field: StatementField) {
    const editor: Editor | null = field === 'statement' ? original : translation;
    const language = field === 'statement' ? fields.language : fields.translatedTo;
    return editor ? [{ editor, heading: headingOf(field), language }] : [];
  }

  function headingOf(field: StatementField) {
    const tag = field === 'statement' ? fields.language : fields.translatedTo;
    const name = tag && languageName(i18n.language, tag);
    return name ? t(`${field}.headingIn`, { language: name }) : t(`${field}.heading`);
  }
}
