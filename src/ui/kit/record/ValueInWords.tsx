import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../domain/change.ts';
import type { RecordId } from '../../../domain/ids.ts';
import type { RecordView } from '../../../domain/record.ts';
import { useRecordTitle } from '../recordTitle.ts';
import { languageOfScript } from '../scriptOf.ts';
import { useVaultQuery } from '../useVaultQuery.ts';
import { editorOf } from './fieldPlan.ts';
import { valueWords } from './valueWords.ts';

interface ValueInWordsProps {
  readonly record: RecordView;
  readonly field: string;
  readonly values: readonly Value[];
}

const mostShown = 12;

/** Values of a field to read and not to change; a record by its name. */
export function ValueInWords({ record, field, values }: ValueInWordsProps) {
  const { t, i18n } = useTranslation('kit');
  const shown = values.slice(0, mostShown);
  return (
    <>
      {shown.map((value, at) => (
        <span key={JSON.stringify(value)}>
          {at > 0 && ' · '}
          {editorOf(record.kind, field).kind === 'record' ? (
            <RecordName id={value as RecordId} />
          ) : (
            <Words text={valueWords(t as TFunction, i18n.language, record.kind, field, value)} />
          )}
        </span>
      ))}
      {values.length > mostShown && ' …'}
    </>
  );
}

const Words = ({ text }: { readonly text: string }) => <bdi lang={languageOfScript(text)}>{text}</bdi>;

function RecordName({ id }: { readonly id: RecordId }) {
  const { t } = useTranslation('kit');
  const titleOf = useRecordTitle();
  const head = useVaultQuery(`head:${id}`, async (vault) => (await vault.heads([id]))[0] ?? null).value;
  return <Words text={head ? titleOf(head) : head === null ? t('recordMissing') : '…'} />;
}
