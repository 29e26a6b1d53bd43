import { Modal } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { HistoryLine, RecordView } from '../../domain/record.ts';
import { timeWords } from '../kit/dateWords.ts';
import { fieldPlansOf, headingField } from '../kit/record/fieldPlan.ts';
import { valueWords } from '../kit/record/valueWords.ts';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import classes from './history.module.css';

interface AsItWasProps {
  readonly record: RecordView;
  readonly line: HistoryLine;
  readonly onClose: () => void;
}

/** The record as it stood after one step, to read and not to change. */
export function AsItWas({ record, line, onClose }: AsItWasProps) {
  const { t, i18n } = useTranslation('history');
  const { hlc } = line.stamp;
  const then = useVaultQuery(`asItWas:${record.id}:${hlc.ms}.${hlc.count}`, (vault) => vault.asItWas(record.id, hlc), []).value;
  const heading = headingField[record.kind];
  const names = [...(heading ? [heading] : []), ...fieldPlansOf(record.kind).map((plan) => plan.field)];
  const fields = (then?.fields ?? {}) as Readonly<Record<string, unknown>>;
  const held = names.flatMap((name) => {
    const value = fields[name];
    const values = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
    return values.length > 0
      ? [{ name, words: values.map((each) => valueWords(t as TFunction, i18n.language, record.kind, name, each)) }]
      : [];
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('asItWasAt', { at: timeWords(line.at, i18n.language) })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {then === null && <p>{t('notThen')}</p>}
      {then?.deleted && <p>{t('deletedThen')}</p>}
      <dl className={classes.then}>
        {held.map(({ name, words }) => (
          <div key={name}>
            <dt>{t(`fields:${record.kind}.${name}`)}</dt>
            <dd dir="auto">{words.join(', ')}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
