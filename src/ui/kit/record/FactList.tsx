import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordHead, RecordView } from '../../../domain/record.ts';
import { FieldRow } from './FieldRow.tsx';
import { type FieldPlan, fieldPlansOf } from './fieldPlan.ts';
import classes from './record.module.css';

interface FactListProps {
  readonly record: RecordView;
  /** Sources of this record's own fields. */
  readonly sources: readonly RecordHead[];
  readonly without?: readonly string[];
}

const isEmpty = (record: RecordView, plan: FieldPlan) => {
  const value = (record.fields as Readonly<Record<string, unknown>>)[plan.field];
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
};

/** What is known stands in rows; what is not known yet waits as a word at the foot. */
export function FactList({ record, sources, without = [] }: FactListProps) {
  const { t } = useTranslation('kit');
  const [adding, setAdding] = useState<string | null>(null);
  const plans = fieldPlansOf(record.kind).filter((plan) => !without.includes(plan.field));
  const contradicted = new Set(record.contradictions.map((each) => each.field));
  const shown = plans.filter((plan) => !isEmpty(record, plan) || contradicted.has(plan.field) || plan.field === adding);
  const missing = plans.filter((plan) => !shown.includes(plan) && plan.editor.kind !== 'readOnly');
  return (
    <section aria-label={t('facts')}>
      {shown.length > 0 && (
        <dl className={classes.facts}>
          {shown.map((plan) => (
            <FieldRow
              key={plan.field}
              record={record}
              plan={plan}
              sources={sources.filter((source) => source.fields['claimField'] === plan.field)}
              startOpen={plan.field === adding && isEmpty(record, plan)}
              onClose={() => setAdding((now) => (now === plan.field ? null : now))}
            />
          ))}
        </dl>
      )}
      {missing.length > 0 && !record.deleted && (
        <div className={classes.missing}>
          {missing.map((plan) => (
            <Button
              key={plan.field}
              size="compact-sm"
              variant="subtle"
              color="gray"
              c="dimmed"
              leftSection={<Plus size={13} />}
              onClick={() => setAdding(plan.field)}
            >
              {t(`fields:${record.kind}.${plan.field}`)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
