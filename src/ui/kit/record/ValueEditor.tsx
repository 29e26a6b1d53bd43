// The editor of one value, by what the field holds. Enter and leaving keep it, Escape leaves it as it was.
import { Select, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../domain/change.ts';
import type { Edtf, Floor, NameForm } from '../../../domain/fields.ts';
import { codeChoices } from './codeWords.ts';
import { DateEditor } from './DateEditor.tsx';
import { FloorEditor } from './FloorEditor.tsx';
import type { Editor } from './fieldPlan.ts';
import { LongEditor } from './LongEditor.tsx';
import { NameEditor } from './NameEditor.tsx';
import { RecordPicker } from './RecordPicker.tsx';

export interface ValueEditorProps {
  readonly label: string;
  readonly field: string;
  readonly editor: Editor;
  readonly value: unknown;
  /** How the record is written otherwise: what a transliteration may give in other letters. */
  readonly written?: readonly string[];
  /** Stores without leaving the editor; `null` clears. */
  readonly onStore: (value: Value) => void;
  /** Stores and leaves. */
  readonly onSave: (value: Value) => void;
  readonly onDone: () => void;
}

export function ValueEditor(props: ValueEditorProps) {
  const { editor, label, value, onSave, onDone } = props;
  switch (editor.kind) {
    case 'long':
      return <LongEditor label={label} value={typeof value === 'string' ? value : ''} onSave={props.onStore} onDone={onDone} />;
    case 'date':
      return <DateEditor label={label} value={value as Edtf | undefined} onSave={onSave} onCancel={onDone} />;
    case 'floor':
      return <FloorEditor {...(value ? { value: value as Floor } : {})} onSave={onSave} onCancel={onDone} />;
    case 'names':
      return (
        <NameEditor
          written={props.written ?? []}
          {...(value ? { value: value as NameForm } : {})}
          onSave={onSave}
          onCancel={onDone}
        />
      );
    case 'record':
      return (
        <RecordPicker
          label={label}
          hideLabel
          kinds={editor.kinds}
          autoFocus
          onPick={(head) => onSave(head.id)}
          onCancel={onDone}
        />
      );
    case 'choice':
    case 'code':
      return <ChoiceEditor {...props} editor={editor} />;
    default:
      return <LineEditor {...props} />;
  }
}

function ChoiceEditor(props: ValueEditorProps & { readonly editor: Extract<Editor, { kind: 'choice' | 'code' }> }) {
  const { t, i18n } = useTranslation('kit');
  const { editor, field, value } = props;
  const data =
    editor.kind === 'choice'
      ? editor.choices.map((choice) => ({ value: choice, label: t(`fields:choice.${field}.${choice}`) }))
      : codeChoices(t as TFunction, i18n.language, editor.type);
  return (
    <Select
      aria-label={props.label}
      data={data}
      value={typeof value === 'string' ? value : null}
      onChange={(next) => (next === null ? props.onSave(null) : props.onSave(next))}
      onBlur={props.onDone}
      onKeyDown={(event) => event.key === 'Escape' && props.onDone()}
      searchable
      clearable={value !== undefined}
      defaultDropdownOpened
      autoFocus
      nothingFoundMessage={t('picker.nothing')}
      maxDropdownHeight={280}
    />
  );
}

function LineEditor({ editor, label, value, onSave, onDone }: ValueEditorProps) {
  const { t } = useTranslation('kit');
  const before = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const [text, setText] = useState(before);
  const isNumber = editor.kind === 'number';
  const number = Number(text.replace(',', '.'));
  const wrong = isNumber && text.trim() !== '' && !Number.isFinite(number);
  const save = () => {
    if (text === before || wrong) return onDone();
    if (text.trim() === '') return onSave(null);
    onSave(isNumber ? number : text.trim());
  };
  return (
    <TextInput
      aria-label={label}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault();
          save();
        }
        if (event.key === 'Escape') onDone();
      }}
      error={wrong ? t('notANumber') : null}
      dir="auto"
      autoFocus
    />
  );
}
