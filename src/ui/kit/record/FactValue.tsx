// One value of a fact with its sources. Without one it stands on a dotted line and says so.
import { ActionIcon } from '@mantine/core';
import type { TFunction } from 'i18next';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../domain/change.ts';
import type { RecordHead, RecordView } from '../../../domain/record.ts';
import { isolated } from '../isolated.ts';
import { SourceChip } from '../SourceChip.tsx';
import { FieldValue } from './FieldValue.tsx';
import type { FieldPlan } from './fieldPlan.ts';
import classes from './record.module.css';
import { valueWords } from './valueWords.ts';

interface FactValueProps {
  readonly record: RecordView;
  readonly plan: FieldPlan;
  readonly value: Value;
  readonly sources: readonly RecordHead[];
  readonly unsourced: boolean;
  readonly onEdit: (() => void) | undefined;
  readonly onRemove: (() => void) | undefined;
  readonly onSource: () => void;
}

export function FactValue(props: FactValueProps) {
  const { record, plan, value, sources } = props;
  const { t, i18n } = useTranslation('kit');
  const words = () => isolated(valueWords(t as TFunction, i18n.language, record.kind, plan.field, value));
  return (
    <>
      <span className={plan.many ? classes.chip : classes.single}>
        <FieldValue record={record} plan={plan} value={value} onEdit={props.onEdit} />
        {sources.map((source) => (
          <SourceChip key={source.id} source={source} />
        ))}
        {plan.many && props.unsourced && (
          <button
            type="button"
            className={classes.noSourceMark}
            aria-label={t('source.noneFor', { value: words() })}
            title={t('source.none')}
            onClick={props.onSource}
          />
        )}
        {props.onRemove && (
          <ActionIcon size={20} aria-label={t('takeOut', { value: words() })} onClick={props.onRemove}>
            <X size={13} />
          </ActionIcon>
        )}
      </span>
      {!plan.many && props.unsourced && (
        <button type="button" className={classes.noSource} onClick={props.onSource}>
          {t('source.none')}
        </button>
      )}
    </>
  );
}
