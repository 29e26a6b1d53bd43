// One field of all selected records: set, cleared, or one element more or less of a set.
import { Button, Group, Modal, NativeSelect, SegmentedControl, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldChange } from '../../../actions/editMany.ts';
import type { Value } from '../../../domain/change.ts';
import { fieldsOfKind, type Kind } from '../../../domain/dictionary.ts';
import type { RecordHead } from '../../../domain/record.ts';
import { DateText, readDateText } from '../record/DateText.tsx';
import { editorOf } from '../record/fieldPlan.ts';
import { RecordPicker } from '../record/RecordPicker.tsx';
import { useRecordTitle } from '../recordTitle.ts';
import { fieldLabel, sortWords, type Words } from './fieldWords.ts';
import classes from './table.module.css';
import { editableFields } from './tableFields.ts';

interface BulkEditProps {
  readonly kind: Kind;
  readonly count: number;
  readonly words: Words;
  readonly onClose: () => void;
  readonly onChange: (change: FieldChange) => void;
}

type Way = 'put' | 'clear' | 'add' | 'remove';

export function BulkEdit({ kind, count, words, onClose, onChange }: BulkEditProps) {
  const { t } = useTranslation('tables');
  const fields = editableFields(kind);
  const [field, setField] = useState(fields[0] ?? '');
  const [way, setWay] = useState<Way>('put');
  const [value, setValue] = useState<Value>(null);
  const isSet = fieldsOfKind(kind)[field]?.many === true;
  const ways: readonly Way[] = isSet ? ['add', 'remove'] : ['put', 'clear'];
  const chosen = ways.includes(way) ? way : (ways[0] as Way);
  const change: FieldChange | null =
    chosen === 'clear' ? { op: 'put', field, value: null } : value === null ? null : { op: chosen, field, value };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change) onChange(change);
  };
  return (
    <Modal opened onClose={onClose} title={t('edit.title', { count })} size="md">
      <form onSubmit={submit} className={classes.bulk}>
        <NativeSelect
          label={t('edit.field')}
          value={field}
          data-autofocus
          data={fields.map((each) => ({ value: each, label: fieldLabel(words.t, kind, each) }))}
          onChange={(event) => {
            setField(event.currentTarget.value);
            setValue(null);
          }}
        />
        <SegmentedControl
          aria-label={t('edit.way')}
          value={chosen}
          onChange={(next) => setWay(next as Way)}
          data={ways.map((each) => ({ value: each, label: t(`edit.ways.${each}`) }))}
        />
        {chosen !== 'clear' && <BulkValue key={field} kind={kind} field={field} words={words} onValue={setValue} />}
        <p className={classes.quiet}>{t('edit.one')}</p>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('kit:cancel')}
          </Button>
          <Button type="submit" disabled={change === null}>
            {t('edit.apply', { count })}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

interface BulkValueProps {
  readonly kind: Kind;
  readonly field: string;
  readonly words: Words;
  readonly onValue: (value: Value) => void;
}

function BulkValue({ kind, field, words, onValue }: BulkValueProps) {
  const { t } = useTranslation('tables');
  const titleOf = useRecordTitle();
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<RecordHead | null>(null);
  const label = t('edit.value');
  const editor = editorOf(kind, field);
  const named = sortWords(kind, field, words);
  if (fieldsOfKind(kind)[field]?.shape === 'flag') {
    const answers = [
      { value: 'yes', label: t('yes') },
      { value: 'no', label: t('no') },
    ];
    return <Select label={label} data={answers} onChange={(next) => onValue(next === null ? null : next === 'yes')} />;
  }
  if (named) {
    const data = Object.entries(named).map(([value, name]) => ({ value, label: name }));
    return <Select label={label} data={data} searchable onChange={onValue} nothingFoundMessage={t('kit:picker.nothing')} />;
  }
  if (editor.kind === 'record') {
    return (
      <>
        <RecordPicker
          label={label}
          kinds={editor.kinds}
          onPick={(head) => {
            setPicked(head);
            onValue(head.id);
          }}
        />
        {picked && <p>{titleOf(picked)}</p>}
      </>
    );
  }
  if (editor.kind === 'date') {
    const read = (typed: string) => readDateText(typed, null, words.locale);
    const change = (typed: string) => {
      const date = read(typed);
      setText(typed);
      onValue(date.ok ? { ...date.value } : null);
    };
    return <DateText label={label} text={text} onChange={change} read={read(text)} />;
  }
  const change = (typed: string) => {
    setText(typed);
    onValue(typed.trim() === '' ? null : typed.trim());
  };
  return <TextInput label={label} value={text} dir="auto" onChange={(event) => change(event.currentTarget.value)} />;
}
