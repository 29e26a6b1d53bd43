import { Button, NativeSelect } from '@mantine/core';
import { Clock, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { editField } from '../../../actions/editField.ts';
import { toLocalTime } from '../../../actions/localTime.ts';
import { endsBeforeItBegins } from '../../../domain/endsBeforeItBegins.ts';
import type { RecordView } from '../../../domain/record.ts';
import { CommitInput } from '../../kit/CommitInput.tsx';
import { timeWords } from '../../kit/dateWords.ts';
import { useServices } from '../../kit/services.tsx';
import { useAct } from '../../kit/useAct.ts';
import classes from './conversation.module.css';
import { PanelSection } from './PanelSection.tsx';
import { TimeInput } from './PeopleSection.tsx';

export const copyAnswers = ['given', 'later', 'declined', 'unsafe'] as const;

interface AfterSectionProps {
  readonly interview: RecordView<'interview'>;
  readonly startsOpen: boolean;
}

/** When it ended, the copy, how the person was, and what was promised. All but the end may still be written after the seal. */
export function AfterSection({ interview: { id, fields }, startsOpen }: AfterSectionProps) {
  const { t, i18n } = useTranslation('interviews');
  const services = useServices();
  const act = useAct();
  const put = (field: string, value: string | null) => void act(editField(services, { record: id, field, value }));
  const isSealed = fields.sealedAt !== undefined;
  const summary = [
    fields.end && timeWords(fields.end, i18n.language),
    fields.copy && t(`after.copy.${fields.copy}`, { defaultValue: fields.copy }),
  ].filter(Boolean);
  return (
    <PanelSection
      title={t('after.title')}
      summary={summary.length > 0 ? summary.join(' · ') : t('after.open')}
      isDone={fields.end !== undefined && fields.copy !== undefined}
      startsOpen={startsOpen}
    >
      <div className={classes.end}>
        <TimeInput label={t('after.end')} value={fields.end} disabled={isSealed} onCommit={(value) => put('end', value)} />
        {!isSealed && (
          <Button
            size="sm"
            variant="default"
            leftSection={<Clock size={14} />}
            onClick={() => put('end', toLocalTime(services.clock()))}
          >
            {t('after.now')}
          </Button>
        )}
      </div>
      {endsBeforeItBegins(fields) && (
        <p className={classes.oddity} role="note">
          <TriangleAlert size={14} aria-hidden /> {t('errors:date.reversed')}
        </p>
      )}
      <NativeSelect
        label={t('after.copyAsk')}
        value={fields.copy ?? ''}
        data={[
          { value: '', label: t('after.copy.none') },
          ...copyAnswers.map((value) => ({ value, label: t(`after.copy.${value}`) })),
        ]}
        onChange={(event) => put('copy', event.currentTarget.value || null)}
      />
      {(['wellbeing', 'needs', 'referral'] as const).map((field) => (
        <CommitInput
          key={field}
          label={t(`after.${field}`)}
          placeholder={t(`after.${field}Example`)}
          value={fields[field] ?? ''}
          rows={1}
          onCommit={(value) => put(field, value || null)}
        />
      ))}
    </PanelSection>
  );
}
