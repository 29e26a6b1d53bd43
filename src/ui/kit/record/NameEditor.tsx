import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NameForm } from '../../../domain/fields.ts';
import { scriptOf } from '../../../domain/scriptOf.ts';
import { namedCodes, nameOfCode } from '../regions.ts';
import classes from './record.module.css';

const forms: readonly NameForm['form'][] = ['alias', 'legal', 'former', 'transliteration', 'handle'];

interface NameEditorProps {
  readonly value?: NameForm;
  readonly onSave: (value: NameForm) => void;
  readonly onCancel: () => void;
}

/** One written form of a name. The script is read from the letters; the language is asked. */
export function NameEditor({ value, onSave, onCancel }: NameEditorProps) {
  const { t, i18n } = useTranslation('kit');
  const [text, setText] = useState(value?.text ?? '');
  const [form, setForm] = useState<NameForm['form']>(value?.form ?? 'alias');
  const [language, setLanguage] = useState<string | null>(value?.language ?? null);
  const script = scriptOf(text);
  const save = () => {
    if (text.trim() === '') return onCancel();
    onSave({ text: text.trim(), form, ...(script ? { script } : {}), ...(language ? { language } : {}) });
  };
  return (
    <form
      className={classes.nameEditor}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <TextInput
        label={t('name.text')}
        description={script && script !== 'Latn' ? nameOfCode('script', script, i18n.language) : null}
        inputWrapperOrder={['label', 'input', 'description']}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        dir="auto"
        autoFocus
      />
      <Select
        label={t('name.form')}
        value={form}
        onChange={(next) => setForm(forms.find((each) => each === next) ?? 'alias')}
        data={forms.map((each) => ({ value: each, label: t(`fields:nameForm.${each}`) }))}
        allowDeselect={false}
      />
      <Select
        label={t('name.language')}
        value={language}
        onChange={setLanguage}
        data={[...namedCodes('language', i18n.language)]}
        searchable
        clearable
      />
      <div className={classes.nameButtons}>
        <Button type="submit" size="xs">
          {t('keep')}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
