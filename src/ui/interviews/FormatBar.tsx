import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Redo2, Rows3, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { toLocalTime } from '../../actions/localTime.ts';
import { shortcutWords } from '../frame/shortcut.ts';
import { useServices } from '../kit/services.tsx';
import { makeBlock } from './blockChoices.ts';
import { type FormatName, formats, isBlockName, isOn } from './formatDeeds.ts';
import classes from './interviewPage.module.css';
import { timeMarkAt } from './statementNodes.ts';
import { takeFocus } from './takeFocus.ts';

interface FormatBarProps {
  /** The column in which the person writes. */
  readonly editor: Editor | null;
  readonly start: string | undefined;
}

/** Undo, redo and the few shapes a statement has. Each has its keys or its typing rule. */
export function FormatBar({ editor, start }: FormatBarProps) {
  const { t } = useTranslation('interviews');
  const { clock } = useServices();
  const on = useEditorState({
    editor,
    selector: ({ editor: shown }) =>
      shown && !shown.isDestroyed
        ? formats
            .filter(({ name }) => isOn(shown, name))
            .map(({ name }) => name)
            .join()
        : '',
  });
  const shape = (name: FormatName) => {
    if (!editor) return;
    if (!isBlockName(name)) return void takeFocus(editor).toggleMark(name).run();
    makeBlock(editor, name, {
      timeMark: () => timeMarkAt(toLocalTime(clock()), start),
      pauseLabel: (seconds) => t('pause.label', { seconds }),
    });
  };
  const isInTable = on?.split(',').includes('table') === true;
  const tools = [
    { name: 'undo', Icon: Undo2, keys: 'mod+Z', label: t('toolbar.undo'), act: () => editor && takeFocus(editor).undo().run() },
    {
      name: 'redo',
      Icon: Redo2,
      keys: 'mod+shift+Z',
      label: t('toolbar.redo'),
      act: () => editor && takeFocus(editor).redo().run(),
    },
  ];
  return (
    <>
      {tools.map(({ name, Icon, keys, label, act }) => (
        <Tooltip key={name} label={`${label} · ${shortcutWords(keys)}`}>
          <ActionIcon size={28} aria-label={label} onClick={act}>
            <Icon size={16} />
          </ActionIcon>
        </Tooltip>
      ))}
      <span className={classes.gap} />
      {formats.map(({ name, icon: Icon, keys }) =>
        name === 'table' && isInTable ? (
          <TableMenu key={name} editor={editor} />
        ) : (
          <Tooltip key={name} label={[t(`format.${name}`), ...(keys ? [shortcutWords(keys)] : [])].join(' · ')}>
            <ActionIcon
              size={28}
              aria-label={t(`format.${name}`)}
              aria-pressed={on?.split(',').includes(name) ?? false}
              className={classes.format ?? ''}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => shape(name)}
            >
              <Icon size={16} />
            </ActionIcon>
          </Tooltip>
        ),
      )}
      <span className={classes.gap} />
    </>
  );
}

const tableDeeds = [
  ['addRowAfter', (editor) => takeFocus(editor).addRowAfter().run()],
  ['addColumnAfter', (editor) => takeFocus(editor).addColumnAfter().run()],
  ['deleteRow', (editor) => takeFocus(editor).deleteRow().run()],
  ['deleteColumn', (editor) => takeFocus(editor).deleteColumn().run()],
  ['deleteTable', (editor) => takeFocus(editor).deleteTable().run()],
] as const satisfies readonly (readonly [string, (editor: Editor) => boolean])[];

function TableMenu({ editor }: { readonly editor: Editor | null }) {
  const { t } = useTranslation('interviews');
  return (
    <Menu withinPortal position="bottom-start">
      <Menu.Target>
        <Tooltip label={t('table.label')}>
          <ActionIcon size={28} aria-label={t('table.label')} className={classes.format ?? ''} data-on>
            <Rows3 size={16} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {tableDeeds.map(([name, act]) => (
          <Menu.Item key={name} onClick={() => editor && act(editor)}>
            {t(`table.${name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
