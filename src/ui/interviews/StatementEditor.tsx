import { notifications } from '@mantine/notifications';
import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { type MouseEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toLocalTime } from '../../actions/localTime.ts';
import type { MovedPassage } from '../../actions/saveStatement.ts';
import type { StatementDoc } from '../../domain/fields.ts';
import type { RecordView } from '../../domain/record.ts';
import { useNavigate } from '../frame/navigation.ts';
import { errorSentence } from '../kit/errorSentence.ts';
import { isBeside } from '../kit/RecordLink.tsx';
import { useServices } from '../kit/services.tsx';
import { ChipCard } from './ChipCard.tsx';
import { type Chip, chipAt, targetOfChip } from './chips.ts';
import { editorExtensions } from './editorExtensions.ts';
import { movedPassages } from './passageMarks.ts';
import { type Passage, selectedPassage } from './passages.ts';
import { isPasting, pasteEnded, pasteHandling } from './pasteHandling.ts';
import { SuggestList } from './SuggestList.tsx';
import classes from './statementEditor.module.css';
import { timeMarkAt } from './statementNodes.ts';
import { createSuggestMenu } from './suggestMenu.ts';
import { usePasteWords } from './usePasteWords.tsx';

export interface StatementEditorProps {
  readonly interview: RecordView<'interview'>;
  readonly initial: StatementDoc;
  readonly label: string;
  readonly language: string | undefined;
  readonly readOnly: boolean;
  readonly onTyped: (read: () => StatementDoc, moved: () => readonly MovedPassage[]) => void;
  readonly onSelect: (passage: Passage | null) => void;
  readonly onReady: (editor: Editor) => void;
}

const keptWhilePastingMs = 15_000;
const nowMs = () => performance.now();

/** The statement as it is written or read. What it holds is the editor's; the screen around it only listens. */
export function StatementEditor(props: StatementEditorProps) {
  const { t, i18n } = useTranslation('interviews');
  const services = useServices();
  const navigate = useNavigate();
  const listId = useId();
  const menu = useMemo(() => createSuggestMenu(), []);
  const pasting = usePasteWords();
  const [chip, setChip] = useState<Chip | null>(null);
  const latest = useRef({ props, services });
  latest.current = { props, services };

  /** A large paste is kept now and then while it comes, and whole when it is in. */
  const toldMs = useRef(0);
  function tell(typed: Editor): void {
    if (isPasting(typed.view) && nowMs() - toldMs.current < keptWhilePastingMs) return;
    toldMs.current = nowMs();
    latest.current.props.onTyped(
      () => typed.getJSON() as unknown as StatementDoc,
      () => movedPassages(typed.state),
    );
  }

  const editor = useEditor({
    extensions: useMemo(
      () =>
        editorExtensions({
          services: () => latest.current.services,
          interview: props.interview.id,
          menu,
          placeholder: t('statement.placeholder'),
          pauseWord: t('pause.word'),
          pauseLabel: (seconds) => t('pause.label', { seconds }),
          wordsOf: (block) => t(`format.${block}`),
          timeMark: () => timeMarkAt(toLocalTime(latest.current.services.clock()), latest.current.props.interview.fields.start),
          sourceLabel: ({ name, place, paragraph }) => {
            const page = place.kind === 'page' ? t('kit:source.page', { page: place.page }) : '';
            return `${name} ${paragraph === null ? page : t('kit:source.paragraph', { paragraph })}`.trim();
          },
          onError: (error) => notifications.show({ message: errorSentence(i18n, error), color: 'yellow' }),
        }),
      [menu, t, i18n, props.interview.id],
    ),
    content: props.initial as object,
    editable: !props.readOnly,
    textDirection: 'auto',
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': props.label,
        'aria-readonly': String(props.readOnly),
        spellcheck: 'false',
        ...(props.language ? { lang: props.language } : {}),
      },
      ...pasteHandling(pasting),
      handleKeyDown: (view, event) => {
        if (event.key !== 'Enter' || event.defaultPrevented) return false;
        const chosen = chipAt(view, view.state.selection);
        if (chosen) openChip(chosen);
        return chosen !== null;
      },
    },
    onCreate: ({ editor: made }) => latest.current.props.onReady(made),
    onUpdate: ({ editor: typed }) => tell(typed),
    onTransaction: ({ editor: typed, transaction }) => {
      if (transaction.getMeta(pasteEnded) === true) tell(typed);
    },
    onSelectionUpdate: ({ editor: { state } }) => latest.current.props.onSelect(selectedPassage(state.doc, state.selection)),
  });

  useEffect(() => {
    if (editor.isEditable === props.readOnly) editor.setEditable(!props.readOnly, false);
  }, [editor, props.readOnly]);
  useEffect(
    () =>
      menu.subscribe(() => {
        const open = menu.state();
        const field = editor.isDestroyed ? null : editor.view.dom;
        field?.setAttribute('aria-expanded', String(open !== null));
        if (open) field?.setAttribute('aria-activedescendant', `${listId}-${open.active}`);
        else field?.removeAttribute('aria-activedescendant');
      }),
    [menu, editor, listId],
  );

  function openChip(chosen: Chip): void {
    const target = targetOfChip(chosen);
    if (target) navigate.open(target, 'beside');
    else setChip(chosen);
  }

  /** A mention opens beside: with Ctrl while writing, so that the cursor can be set in it; with a click while reading. */
  const onClick = (event: MouseEvent) => {
    const element = (event.target as HTMLElement).closest('[data-type]');
    const chosen = element instanceof HTMLElement ? chipAt(editor.view, element) : null;
    if (chosen && (chosen.type !== 'mention' || props.readOnly || isBeside(event))) openChip(chosen);
  };

  return (
    <div className={classes.statement} onClick={onClick}>
      <EditorContent editor={editor} />
      <SuggestList menu={menu} id={listId} />
      {chip && <ChipCard chip={chip} editor={editor} start={props.interview.fields.start} onClose={() => setChip(null)} />}
    </div>
  );
}
