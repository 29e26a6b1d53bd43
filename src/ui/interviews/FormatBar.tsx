import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Pilcrow, Redo2, Rows3, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { toLocalTime } from '../../actions/localTime.ts';
import { shortcutWords } from '../frame/shortcut.ts';
import { useServices } from '../kit/services.tsx';
import { makeBlock } from './blockChoices.ts';
import { type FormatName, formats, isBlockName, isOn } from './formatDeeds.ts';
import classes from './interviewPage.module.css';
import { timeMarkAt } from './statementNodes.ts';
import { takeFocus } from './takeFocus.ts';
import type { OrderedUndo } from './useOrderedUndo.ts';

interface FormatBarProps {
  /** The column in which the person writes. */
  readonly editor: Editor | null;
  readonly start: string | undefined;
  /** Over both columns. */
  readonly steps: OrderedUndo;
}

/** Undo, redo and the few shapes a statement has. Each has its keys or its typing rule. */
export function FormatBar({ editor, start, steps }: FormatBarProps) {
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
    { name: 'undo', Icon: Undo2, keys: 'mod+Z', label: t('toolbar.undo'), act: steps.undo },
    {
      name: 'redo',
      Icon: Redo2,
      keys: 'mod+shift+Z',
      label: t('toolbar.redo'),
      act: steps.redo,
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
              data-room={roomOf(name)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => shape(name)}
            >
              <Icon size={16} />
            </ActionIcon>
          </Tooltip>
        ),
      )}
      <FormatMenu onShape={shape} />
      <span className={classes.gap} />
    </>
  );
}

/** Beside a document, or on a small screen, what is rarely wanted waits in a menu, and at last all but the marks of time. */
function roomOf(name: FormatName): 'always' | 'some' | 'much' {
  if (name === 'timeMark' || name === 'pause') return 'always';
  return name === 'bold' || name === 'italic' ? 'some' : 'much';
}

function FormatMenu({ onShape }: { readonly onShape: (name: FormatName) => void }) {
  const { t } = useTranslation('interviews');
  return (
    <Menu withinPortal position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <Tooltip label={t('format.more')}>
          <ActionIcon size={28} aria-label={t('format.more')} className={classes.moreFormats ?? ''}>
            <Pilcrow size={16} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map(({ name, icon: Icon, keys }) => (
          <Menu.Item
            key={name}
            leftSection={<Icon size={15} aria-hidden />}
            rightSection={keys && <kbd className={classes.keys}>{shortcutWords(keys)}</kbd>}
            onClick={() => onShape(name)}
          >
            {t(`format.${name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
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
