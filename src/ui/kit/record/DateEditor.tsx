// A date as a person says it: what was typed is read back in words before it is kept, and the witness's own words stay beside
// it, with why we take it so. A date may also hang on that of another record.
import { Button, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import { type FocusEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unknownDate } from '../../../domain/edtf.ts';
import type { Edtf, RelativeTo } from '../../../domain/fields.ts';
import { edtfWords } from '../dateWords.ts';
import { isListOpen } from '../listOpen.ts';
import { DateText, readDateText } from './DateText.tsx';
import { RelativeFields } from './RelativeFields.tsx';
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
  const [why, setWhy] = useState(value?.why ?? '');
  const [hangs, setHangs] = useState(value?.relative !== undefined);
  const [relative, setRelative] = useState<RelativeTo | null>(value?.relative ?? null);
  const box = useRef<HTMLDivElement>(null);
  const read = readDateText(text, before, i18n.language);
  const said = { ...(words.trim() ? { words: words.trim() } : {}), ...(why.trim() ? { why: why.trim() } : {}) };

  const save = () => {
    if (hangs) return relative ? onSave({ ...unknownDate, ...said, relative }) : undefined;
    if (text.trim() === '') return value ? onSave(null) : onCancel();
    if (!read.ok) return;
    const { edtf, earliest, latest } = read.value;
    onSave({ edtf, earliest, latest, ...said });
  };
  const leave = (event: FocusEvent) => {
    // Choosing from a list takes the focus out of the box for a moment: a relative date is only kept when asked.
    if (hangs || box.current?.contains(event.relatedTarget)) return;
    const untouched = text === (before?.text ?? '') && words === (value?.words ?? '') && why === (value?.why ?? '');
    if (untouched) onCancel();
    else save();
  };
  const line = (key: 'date.words' | 'date.why', held: string, set: (text: string) => void) => (
    <TextInput
      aria-label={t(key)}
      placeholder={t(key)}
      value={held}
      onChange={(event) => set(event.currentTarget.value)}
      dir="auto"
    />
  );
  return (
    <div
      ref={box}
      className={classes.dateEditor}
      onBlur={leave}
      onKeyDown={(event) => {
        if (isListOpen(event)) return;
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
          event.preventDefault();
          save();
        }
        if (event.key === 'Escape') onCancel();
      }}
    >
      {hangs ? (
        <RelativeFields relative={relative} onChange={setRelative} />
      ) : (
        <DateText label={label} hideLabel text={text} onChange={setText} read={read} autoFocus />
      )}
      {line('date.words', words, setWords)}
      {line('date.why', why, setWhy)}
      <div className={classes.nameButtons}>
        {hangs && (
          <Button size="xs" disabled={!relative} onClick={save}>
            {t('keep')}
          </Button>
        )}
        <Button size="xs" variant="subtle" color="gray" onClick={() => setHangs(!hangs)}>
          {t(hangs ? 'date.typed' : 'date.relative')}
        </Button>
      </div>
    </div>
  );
}
