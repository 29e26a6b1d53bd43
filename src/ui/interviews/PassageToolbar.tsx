import { ActionIcon, Button, Tooltip } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { CalendarPlus, Highlighter, Link2, type LucideIcon, Redo2, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { shortcutWords } from '../frame/shortcut.ts';
import classes from './interviewPage.module.css';

export const passageKeys = { excerpt: 'mod+E', event: 'mod+shift+E', link: 'mod+shift+K' } as const;
export type PassageDeed = keyof typeof passageKeys;

const deeds: readonly (readonly [PassageDeed, LucideIcon])[] = [
  ['excerpt', Highlighter],
  ['event', CalendarPlus],
  ['link', Link2],
];

interface PassageToolbarProps {
  readonly editor: Editor | null;
  readonly readOnly: boolean;
  readonly hasPassage: boolean;
  readonly onDeed: (deed: PassageDeed) => void;
}

/** What can be made of the selected passage; thin, and quiet until something is selected. */
export function PassageToolbar({ editor, readOnly, hasPassage, onDeed }: PassageToolbarProps) {
  const { t } = useTranslation('interviews');
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('toolbar.label')}>
      {!readOnly && (
        <>
          <Tooltip label={`${t('toolbar.undo')} · ${shortcutWords('mod+Z')}`}>
            <ActionIcon size={28} aria-label={t('toolbar.undo')} onClick={() => editor?.chain().focus().undo().run()}>
              <Undo2 size={16} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={`${t('toolbar.redo')} · ${shortcutWords('mod+shift+Z')}`}>
            <ActionIcon size={28} aria-label={t('toolbar.redo')} onClick={() => editor?.chain().focus().redo().run()}>
              <Redo2 size={16} />
            </ActionIcon>
          </Tooltip>
          <span className={classes.gap} />
        </>
      )}
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
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => hasPassage && onDeed(deed)}
          >
            {t(`toolbar.${deed}`)}
          </Button>
        </Tooltip>
      ))}
      {!hasPassage && <span className={classes.hint}>{t('toolbar.selectFirst')}</span>}
    </div>
  );
}
