import { TextInput, Title, UnstyledButton } from '@mantine/core';
import type { TFunction } from 'i18next';
import { EyeOff } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NameForm } from '../../../domain/fields.ts';
import type { RecordView } from '../../../domain/record.ts';
import { kindIcons } from '../kindIcons.ts';
import { useRecordTitle } from '../recordTitle.ts';
import { languageOfScript } from '../scriptOf.ts';
import { headingField } from './fieldPlan.ts';
import { readAloud } from './readAloud.ts';
import classes from './record.module.css';
import { useFieldEdit } from './useFieldEdit.ts';

/** Name, names in other scripts, and the line one can read aloud. */
export function RecordHeader({ record, menu }: { readonly record: RecordView; readonly menu?: ReactNode }) {
  const { t, i18n } = useTranslation('kit');
  const fields = record.fields as Readonly<Record<string, unknown>>;
  const Icon = kindIcons[record.kind];
  const aloud = readAloud(t as TFunction, i18n.language, record);
  const otherScripts = ((fields['otherNames'] as readonly NameForm[] | undefined) ?? []).filter(
    (name) => name.script !== undefined && name.script !== 'Latn',
  );
  return (
    <header className={classes.head}>
      <div className={classes.headLine}>
        <div className={classes.headTitle}>
          <span className={classes.kind}>
            <Icon size={15} aria-hidden />
            {t(`kind.${record.kind}`)}
          </span>
          <Heading record={record} />
        </div>
        {menu}
      </div>
      {otherScripts.length > 0 && (
        <div className={classes.scripts}>
          {otherScripts.map((name) => (
            <span key={`${name.text}${name.form}`} lang={name.language ?? languageOfScript(name.text)} dir="auto">
              {name.text}
            </span>
          ))}
        </div>
      )}
      {aloud !== '' && <p className={classes.aloud}>{aloud}</p>}
      {fields['protection'] === 'protected' && (
        <span className={classes.protected}>
          <EyeOff size={14} aria-hidden />
          {typeof fields['pseudonym'] === 'string' ? t('protectedAs', { name: fields['pseudonym'] }) : t('protected')}
        </span>
      )}
    </header>
  );
}

function Heading({ record }: { readonly record: RecordView }) {
  const { t } = useTranslation('kit');
  const field = headingField[record.kind];
  const edit = useFieldEdit(record.id, field ?? 'name');
  const title = useRecordTitle()(record);
  const held = field ? (record.fields as Readonly<Record<string, unknown>>)[field] : undefined;
  const before = typeof held === 'string' ? held : '';
  const [text, setText] = useState<string | null>(null);
  if (!field || record.deleted) {
    return (
      <Title order={1} className={classes.title} dir="auto">
        {title}
      </Title>
    );
  }
  const save = () => {
    if (text !== null && text.trim() !== before) void edit.put(text.trim() === '' ? null : text.trim());
    setText(null);
  };
  if (text !== null) {
    return (
      <TextInput
        aria-label={t(`fields:${record.kind}.${field}`)}
        size="lg"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save();
          if (event.key === 'Escape') setText(null);
        }}
        dir="auto"
        autoFocus
      />
    );
  }
  return (
    <Title order={1}>
      <UnstyledButton
        className={classes.title}
        data-empty={before === '' || undefined}
        onClick={() => setText(before)}
        lang={languageOfScript(title)}
        dir="auto"
      >
        {title}
      </UnstyledButton>
    </Title>
  );
}
