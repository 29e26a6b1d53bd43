import { UnstyledButton } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Edtf, NameForm } from '../../../domain/fields.ts';
import type { RecordId } from '../../../domain/ids.ts';
import type { RecordView } from '../../../domain/record.ts';
import { isolated } from '../isolated.ts';
import { RecordLink } from '../RecordLink.tsx';
import { nameOfCode } from '../regions.ts';
import { languageOfScript } from '../scriptOf.ts';
import { useVaultQuery } from '../useVaultQuery.ts';
import type { FieldPlan } from './fieldPlan.ts';
import { RelativeNote } from './RelativeNote.tsx';
import classes from './record.module.css';
import { valueWords } from './valueWords.ts';

interface FieldValueProps {
  readonly record: RecordView;
  readonly plan: FieldPlan;
  readonly value: unknown;
  readonly onEdit: (() => void) | undefined;
}

/** A value in words. It is a button where it can be edited, a link where it is a record. */
export function FieldValue({ record, plan, value, onEdit }: FieldValueProps) {
  const { t, i18n } = useTranslation('kit');
  if (plan.editor.kind === 'record' && typeof value === 'string') {
    return <RecordValue id={value as RecordId} {...(onEdit ? { onEdit } : {})} />;
  }
  const words = valueWords(t as TFunction, i18n.language, record.kind, plan.field, value);
  const body = (
    <>
      <span lang={languageOfScript(words)} dir="auto" className={plan.editor.kind === 'long' ? classes.longText : undefined}>
        {words}
      </span>
      <Aside plan={plan} value={value} />
    </>
  );
  if (!onEdit) return <span className={classes.value}>{body}</span>;
  return (
    <UnstyledButton
      className={classes.value}
      onClick={onEdit}
      title={plan.editor.kind === 'date' ? (value as Edtf).edtf : undefined}
    >
      {body}
    </UnstyledButton>
  );
}

/** What stands beside the value in quiet ink: the form and language of a name, the witness's words for a date. */
function Aside({ plan, value }: Pick<FieldValueProps, 'plan' | 'value'>) {
  const { t, i18n } = useTranslation('kit');
  if (plan.editor.kind === 'names') {
    const name = value as NameForm;
    const words = [
      name.form === 'transliteration' && name.of
        ? t('name.transliterationOf', { name: isolated(name.of) })
        : t(`fields:nameForm.${name.form}`),
      ...(name.language ? [nameOfCode('language', name.language, i18n.language)] : []),
    ];
    return <span className={classes.aside}>{words.join(', ')}</span>;
  }
  if (plan.editor.kind !== 'date') return null;
  const { words, why, relative } = value as Edtf;
  return (
    <>
      {words && (
        <q className={classes.aside} dir="auto">
          {words}
        </q>
      )}
      {why && (
        <span className={classes.aside} dir="auto">
          {why}
        </span>
      )}
      {relative && <RelativeNote relative={relative} />}
    </>
  );
}

function RecordValue({ id, onEdit }: { readonly id: RecordId; readonly onEdit?: () => void }) {
  const { t } = useTranslation('kit');
  const head = useVaultQuery(`head:${id}`, async (vault) => (await vault.heads([id]))[0] ?? null).value;
  return (
    <span className={classes.recordValue}>
      {head ? <RecordLink head={head} /> : <span>{t('recordMissing')}</span>}
      {onEdit && (
        <UnstyledButton className={classes.change} onClick={onEdit}>
          {t('change')}
        </UnstyledButton>
      )}
    </span>
  );
}
