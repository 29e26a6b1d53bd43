// The few words a new record begins with. Everything else is written on its page, where one sees it.
import { Button, Modal, Select, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createRecordOfKind, type PlainKind } from '../../../actions/createRecordOfKind.ts';
import { useActiveCase } from '../../frame/activeCase.tsx';
import { useNavigate } from '../../frame/navigation.ts';
import { useServices } from '../services.tsx';
import { useAct } from '../useAct.ts';
import { Alike } from './Alike.tsx';
import { codeChoices } from './codeWords.ts';
import { editorOf, firstFields, headingField } from './fieldPlan.ts';
import classes from './record.module.css';

interface NewRecordProps {
  readonly kind: PlainKind | null;
  readonly onClose: () => void;
}

export function NewRecord({ kind, onClose }: NewRecordProps) {
  const { t } = useTranslation('kit');
  return (
    <Modal
      opened={kind !== null}
      onClose={onClose}
      title={kind ? t(`new.${kind}`) : ''}
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      {kind && <NewRecordForm key={kind} kind={kind} onClose={onClose} />}
    </Modal>
  );
}

function NewRecordForm({ kind, onClose }: { readonly kind: PlainKind; readonly onClose: () => void }) {
  const { t } = useTranslation('kit');
  const services = useServices();
  const { openCase } = useActiveCase();
  const navigate = useNavigate();
  const act = useAct();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const heading = headingField[kind] ?? 'name';
  const set = (field: string, value: string | null) => setValues((now) => ({ ...now, [field]: value ?? '' }));

  async function save(event: FormEvent) {
    event.preventDefault();
    const filled = Object.entries(values).flatMap(([field, value]) => (value.trim() ? [[field, value.trim()]] : []));
    if (!values[heading]?.trim()) return;
    const id = await act(createRecordOfKind(services, kind, Object.fromEntries(filled)));
    if (id === undefined) return;
    onClose();
    if (kind === 'case') openCase(id);
    navigate.open(kind === 'case' ? { kind: 'workspace', workspace: 'home' } : { kind: 'record', record: id });
  }

  return (
    <form className={classes.dialog} onSubmit={save}>
      {(firstFields[kind] ?? []).map((field, index) => (
        <FirstField
          key={field}
          kind={kind}
          field={field}
          value={values[field] ?? ''}
          autoFocus={index === 0}
          onChange={(value) => set(field, value)}
        />
      ))}
      {kind !== 'case' && <Alike kind={kind} text={values[heading] ?? ''} onOpen={onClose} />}
      <div className={classes.dialogButtons}>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit" disabled={!values[heading]?.trim()}>
          {t(`new.${kind}`)}
        </Button>
      </div>
    </form>
  );
}

interface FirstFieldProps {
  readonly kind: PlainKind;
  readonly field: string;
  readonly value: string;
  readonly autoFocus: boolean;
  readonly onChange: (value: string | null) => void;
}

function FirstField({ kind, field, value, autoFocus, onChange }: FirstFieldProps) {
  const { t, i18n } = useTranslation('kit');
  const editor = editorOf(kind, field);
  const label = t(`fields:${kind}.${field}`);
  if (editor.kind === 'choice' || editor.kind === 'code') {
    const data =
      editor.kind === 'choice'
        ? editor.choices.map((choice) => ({ value: choice, label: t(`fields:choice.${field}.${choice}`) }))
        : codeChoices(t as TFunction, i18n.language, editor.type);
    return (
      <Select
        label={label}
        data={data}
        value={value || null}
        onChange={onChange}
        searchable
        clearable
        data-autofocus={autoFocus}
      />
    );
  }
  return (
    <TextInput
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      dir="auto"
      data-autofocus={autoFocus}
    />
  );
}
