// A date as a person says it: what was typed is read back in words before it is kept, and the witness's own words stay beside it.
import { TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import { type FocusEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edtf } from '../../../domain/fields.ts';
import { edtfWords } from '../dateWords.ts';
import { DateText, readDateText } from './DateText.tsx';
import classes from './record.module.css';

interface DateEditorProps {
  readonly label: string;
  readonly value: Edtf | undefined;
  readonly onSave: (value: Edtf | null) => void;
  readonly onCancel: () => void;
}

export function DateEditor({ label, value, onSave, onCancel }: DateEditorProps) {
  const { t, i18n } = useTranslation('kit');
  const before = value ? { text: edtfWords(t as TFunction, value, i18n.language), value } : null;
  const [text, setText] = useState(before?.text ?? '');
  const [words, setWords] = useState(value?.words ?? '');
  const box = useRef<HTMLDivElement>(null);
  const read = readDateText(text, before, i18n.language);

  const save = () => {
    if (text.trim() === '') return value ? onSave(null) : onCancel();
    if (!read.ok) return;
    const { words: _before, ...date } = read.value;
    onSave({ ...date, ...(words.trim() ? { words: words.trim() } : {}) });
  };
  const leave = (event: FocusEvent) => {
    if (box.current?.contains(event.relatedTarget)) return;
    if (text === (before?.text ?? '') && words === (value?.words ?? '')) onCancel();
    else save();
  };
  return (
    <div
      ref={box}
      className={classes.dateEditor}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault();
          save();
        }
        if (event.key === 'Escape') onCancel();
      }}
    >
      <DateText label={label} hideLabel text={text} onChange={setText} read={read} autoFocus />
      <TextInput
        aria-label={t('date.words')}
        placeholder={t('date.words')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </div>
  );
}
