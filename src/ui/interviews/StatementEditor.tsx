import { notifications } from '@mantine/notifications';
import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { type MouseEvent, useEffect, useId, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatementDoc } from '../../domain/fields.ts';
import { isId } from '../../domain/ids.ts';
import { useNavigate } from '../frame/navigation.ts';
import { errorSentence } from '../kit/errorSentence.ts';
import { isBeside } from '../kit/RecordLink.tsx';
import { useServices } from '../kit/services.tsx';
import { editorExtensions } from './editorExtensions.ts';
import { MentionList } from './MentionList.tsx';
import { createMentionMenu } from './mentionMenu.ts';
import { type Passage, selectedPassage } from './passages.ts';
import classes from './statementEditor.module.css';

export interface StatementEditorProps {
  readonly initial: StatementDoc | undefined;
  readonly label: string;
  readonly language: string | undefined;
  readonly readOnly: boolean;
  readonly onTyped: (read: () => StatementDoc) => void;
  readonly onSelect: (passage: Passage | null) => void;
  readonly onReady: (editor: Editor) => void;
}

const emptyDoc = { type: 'doc', content: [{ type: 'paragraph' }] };

/** The statement as it is written or read. What it holds is the editor's; the screen around it only listens. */
export function StatementEditor(props: StatementEditorProps) {
  const { t, i18n } = useTranslation('interviews');
  const services = useServices();
  const navigate = useNavigate();
  const listId = useId();
  const menu = useMemo(() => createMentionMenu(), []);
  const latest = useRef({ props, services });
  latest.current = { props, services };

  const editor = useEditor({
    extensions: useMemo(
      () =>
        editorExtensions({
          services: () => latest.current.services,
          menu,
          placeholder: t('statement.placeholder'),
          onError: (error) => notifications.show({ message: errorSentence(i18n, error), color: 'yellow' }),
        }),
      [menu, t, i18n],
    ),
    content: (props.initial ?? emptyDoc) as object,
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
    },
    onCreate: ({ editor: made }) => latest.current.props.onReady(made),
    onUpdate: ({ editor: typed }) => latest.current.props.onTyped(() => typed.getJSON() as unknown as StatementDoc),
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

  /** A mention opens beside: with Ctrl while writing, so that the cursor can be set in it; with a click while reading. */
  const onClick = (event: MouseEvent) => {
    const id = (event.target as HTMLElement).closest('[data-type="mention"]')?.getAttribute('data-id');
    if (id && isId(id) && (props.readOnly || isBeside(event))) navigate.open({ kind: 'record', record: id }, 'beside');
  };

  return (
    <div className={classes.statement} onClick={onClick}>
      <EditorContent editor={editor} />
      <MentionList menu={menu} id={listId} />
    </div>
  );
}
