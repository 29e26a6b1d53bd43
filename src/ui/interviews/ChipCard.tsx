// What a time mark or a pause says, exactly, and the way to put it right.
import { Button, Group, Popover, TextInput } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timeWords } from '../kit/dateWords.ts';
import type { Chip } from './chips.ts';
import { clockOf } from './statementNodes.ts';
import { takeFocus } from './takeFocus.ts';

interface ChipCardProps {
  readonly chip: Chip;
  readonly editor: Editor;
  readonly start: string | undefined;
  readonly onClose: () => void;
}

export function ChipCard({ chip, editor, start, onClose }: ChipCardProps) {
  const { t, i18n } = useTranslation('interviews');
  const isTime = chip.type === 'timeMark';
  const [text, setText] = useState(String(isTime ? (chip.attrs['label'] ?? '') : (chip.attrs['seconds'] ?? '')));
  const seconds = isTime ? readClock(text) : readSeconds(text);
  const at = chip.attrs['at'];

  const close = () => {
    onClose();
    if (editor.isEditable) takeFocus(editor);
  };
  const keep = () => {
    if (seconds === null || !isStanding(editor, chip)) return;
    const attrs = isTime ? timeAttrs(chip, seconds, start) : { seconds, label: t('pause.label', { seconds }) };
    editor.view.dispatch(editor.state.tr.setNodeMarkup(chip.at, undefined, { ...chip.attrs, ...attrs }));
    close();
  };
  const takeOut = () => {
    if (isStanding(editor, chip)) editor.view.dispatch(editor.state.tr.delete(chip.at, chip.at + 1));
    close();
  };
  const rect = chip.element.getBoundingClientRect();
  return (
    <Popover opened onChange={(open) => !open && close()} withinPortal trapFocus position="bottom-start" width={280} shadow="md">
      <Popover.Target>
        <span aria-hidden style={{ position: 'fixed', left: rect.left, top: rect.bottom, width: 1, height: 1 }} />
      </Popover.Target>
      <Popover.Dropdown aria-label={t(isTime ? 'timeMark.title' : 'pause.title')}>
        {isTime && typeof at === 'string' && (
          <p>{t('timeMark.at', { at: `${timeWords(at, i18n.language)}:${at.slice(17, 19)}` })}</p>
        )}
        <TextInput
          data-autofocus
          label={t(isTime ? (chip.attrs['seconds'] === null ? 'timeMark.clock' : 'timeMark.since') : 'pause.seconds')}
          value={text}
          readOnly={!editor.isEditable}
          error={seconds === null ? t(isTime ? 'timeMark.wrong' : 'pause.wrong') : null}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && keep()}
        />
        {editor.isEditable && (
          <Group justify="space-between" mt="sm">
            <Button size="compact-sm" variant="subtle" color="gray" onClick={takeOut}>
              {t('chip.takeOut')}
            </Button>
            <Button size="compact-sm" disabled={seconds === null} onClick={keep}>
              {t('chip.keep')}
            </Button>
          </Group>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

/** The text may have moved while the card was open. */
const isStanding = (editor: Editor, { at, type }: Chip) => editor.isEditable && editor.state.doc.nodeAt(at)?.type.name === type;

function timeAttrs({ attrs }: Chip, seconds: number, start: string | undefined) {
  const label = clockOf(seconds);
  if (attrs['seconds'] === null || start === undefined) return { label };
  return { label, seconds };
}

/** `14:20`, `0:14:20`; `null` for what is no time. */
function readClock(text: string): number | null {
  const parts = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{2})$/.exec(text.trim());
  if (!parts) return null;
  const [hours, minutes, seconds] = [Number(parts[1] ?? 0), Number(parts[2]), Number(parts[3])];
  return seconds > 59 || (parts[1] !== undefined && minutes > 59) ? null : hours * 3600 + minutes * 60 + seconds;
}

function readSeconds(text: string): number | null {
  const value = Number(text.trim());
  return text.trim() !== '' && Number.isInteger(value) && value > 0 && value < 10_000 ? value : null;
}
