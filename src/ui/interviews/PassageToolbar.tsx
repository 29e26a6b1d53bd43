import { ActionIcon, Button, Tooltip } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { CalendarPlus, CircleHelp, Highlighter, Link2, type LucideIcon, Maximize2, Printer, Search, Tags } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { shortcutWords } from '../frame/shortcut.ts';
import { useToolbarKeys } from '../kit/useToolbarKeys.ts';
import { FormatBar } from './FormatBar.tsx';
import classes from './interviewPage.module.css';
import type { OrderedUndo } from './useOrderedUndo.ts';

export const passageKeys = {
  excerpt: 'mod+E',
  event: 'mod+shift+E',
  link: 'mod+shift+K',
  code: 'mod+shift+X',
  question: 'mod+shift+Y',
} as const;
export type PassageDeed = keyof typeof passageKeys;

const deeds: readonly (readonly [PassageDeed, LucideIcon])[] = [
  ['excerpt', Highlighter],
  ['event', CalendarPlus],
  ['link', Link2],
  ['code', Tags],
  ['question', CircleHelp],
];

export const deskKeys = { find: 'mod+F', replace: 'mod+H', focus: 'mod+shift+L', print: 'mod+P' } as const;
export type DeskDeed = keyof typeof deskKeys;

const tools: readonly (readonly [Exclude<DeskDeed, 'replace'>, LucideIcon])[] = [
  ['find', Search],
  ['focus', Maximize2],
  ['print', Printer],
];

interface PassageToolbarProps {
  readonly editor: Editor | null;
  readonly start: string | undefined;
  readonly readOnly: boolean;
  readonly steps: OrderedUndo;
  readonly hasPassage: boolean;
  readonly onDeed: (deed: PassageDeed) => void;
  readonly onTool: (deed: DeskDeed) => void;
}

/** Shapes of the text, and what can be made of the selected passage; thin, and quiet until something is selected. */
export function PassageToolbar({ editor, start, readOnly, steps, hasPassage, onDeed, onTool }: PassageToolbarProps) {
  const { t } = useTranslation('interviews');
  const keys = useToolbarKeys();
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('toolbar.label')} {...keys}>
      {!readOnly && <FormatBar editor={editor} start={start} steps={steps} />}
      {deeds.map(([deed, Icon]) => (
        <Tooltip key={deed} label={`${t(`toolbar.${deed}Hint`)} · ${shortcutWords(passageKeys[deed])}`}>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            leftSection={<Icon size={15} />}
            className={classes.deed ?? ''}
            data-idle={!hasPassage}
            aria-disabled={!hasPassage}
            aria-label={t(`toolbar.${deed}`)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => hasPassage && onDeed(deed)}
          >
            {t(`toolbar.${deed}`)}
          </Button>
        </Tooltip>
      ))}
      {!hasPassage && <span className={classes.hint}>{t('toolbar.selectFirst')}</span>}
      <span className={classes.spring} />
      {tools.map(([tool, Icon]) => (
        <Tooltip key={tool} label={`${t(`toolbar.${tool}`)} · ${shortcutWords(deskKeys[tool])}`}>
          <ActionIcon size={28} aria-label={t(`toolbar.${tool}`)} onClick={() => onTool(tool)}>
            <Icon size={16} />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  );
}
