// Values of one field from different sources, side by side under one heading. One leads; none is lost.
import { ActionIcon, Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { dropOtherValue } from '../../../actions/dropOtherValue.ts';
import { leadWithValue } from '../../../actions/leadWithValue.ts';
import type { Value } from '../../../domain/change.ts';
import type { RecordHead, RecordView } from '../../../domain/record.ts';
import { isolated } from '../isolated.ts';
import { SourceChip } from '../SourceChip.tsx';
import { useServices } from '../services.tsx';
import { useAct } from '../useAct.ts';
import { FieldValue } from './FieldValue.tsx';
import type { FieldPlan } from './fieldPlan.ts';
import classes from './record.module.css';
import { valueWords } from './valueWords.ts';

interface DisagreementProps {
  readonly record: RecordView;
  readonly plan: FieldPlan;
  /** The leading one first. */
  readonly values: readonly Value[];
  readonly sourcesOf: (value: Value, leads: boolean) => readonly RecordHead[];
  readonly onSource: (value: Value) => void;
  readonly onEdit: (value: Value) => void;
}

export function Disagreement({ record, plan, values, sourcesOf, onSource, onEdit }: DisagreementProps) {
  const { t, i18n } = useTranslation('kit');
  const services = useServices();
  const act = useAct();
  const { field } = plan;
  const words = (value: Value) => isolated(valueWords(t as TFunction, i18n.language, record.kind, field, value));
  return (
    <div className={classes.contradiction} role="group" aria-label={t('dispute.title')}>
      <p>{t('dispute.title')}</p>
      {values.map((value, at) => {
        const leads = at === 0;
        const sources = sourcesOf(value, leads);
        const claim = { record: record.id, field, value };
        return (
          <div key={JSON.stringify(value)} className={classes.contradictionLine} data-leads={leads || undefined}>
            <FieldValue
              record={record}
              plan={plan}
              value={value}
              onEdit={leads && !record.deleted ? () => onEdit(value) : undefined}
            />
            {sources.map((source) => (
              <SourceChip key={source.id} source={source} />
            ))}
            {!record.deleted && (
              <button
                type="button"
                className={sources.length === 0 ? classes.noSource : classes.change}
                onClick={() => onSource(value)}
              >
                {t(sources.length === 0 ? 'source.none' : 'source.another')}
              </button>
            )}
            {leads && <span className={classes.leads}>{t('dispute.leads')}</span>}
            {!leads && !record.deleted && (
              <span className={classes.leads}>
                <Button size="compact-xs" variant="default" onClick={() => void act(leadWithValue(services, claim))}>
                  {t('dispute.lead')}
                </Button>
                <ActionIcon
                  size={22}
                  aria-label={t('dispute.drop', { value: words(value) })}
                  onClick={() => void act(dropOtherValue(services, claim))}
                >
                  <X size={13} />
                </ActionIcon>
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}
