import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NameForm } from '../../../domain/fields.ts';
import { scriptOf } from '../../../domain/scriptOf.ts';
import { isListOpen } from '../listOpen.ts';
import { namedCodes, nameOfCode } from '../regions.ts';
import classes from './record.module.css';

const forms: readonly NameForm['form'][] = ['alias', 'legal', 'former', 'transliteration', 'handle'];

interface NameEditorProps {
  readonly value?: NameForm;
  /** The record's other written forms. */
  readonly written: readonly string[];
  readonly onSave: (value: NameForm) => void;
  readonly onCancel: () => void;
}

/** One written form of a name. The script is read from the letters; the language is asked. */
export function NameEditor({ value, written, onSave, onCancel }: NameEditorProps) {
  const { t, i18n } = useTranslation('kit');
  const [text, setText] = useState(value?.text ?? '');
  const [form, setForm] = useState<NameForm['form']>(value?.form ?? 'alias');
  const [language, setLanguage] = useState<string | null>(value?.language ?? null);
  const [of, setOf] = useState<string | null>(value?.of ?? null);
  const script = scriptOf(text);
  const originals = [...new Set([...written, ...(of ? [of] : [])])].filter((each) => each !== text.trim());
  const given = of ?? (originals.length === 1 ? originals[0] : undefined);
  const save = () => {
    if (text.trim() === '') return onCancel();
    const original = form === 'transliteration' && given ? { of: given } : {};
    onSave({ text: text.trim(), form, ...(script ? { script } : {}), ...(language ? { language } : {}), ...original });
  };
  return (
    <form
      className={classes.nameEditor}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => event.key === 'Escape' && !isListOpen(event) && onCancel()}
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
      {form === 'transliteration' && originals.length > 0 && (
        <Select label={t('name.of')} value={given ?? null} onChange={setOf} data={originals} allowDeselect={false} />
      )}
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
