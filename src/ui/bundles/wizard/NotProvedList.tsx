import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ExportPlan } from '../../../actions/export/planExport.ts';
import type { Unproved } from '../../../actions/export/proveBundle.ts';
import type { RecordId } from '../../../domain/ids.ts';
import classes from './wizard.module.css';

interface NotProvedListProps {
  readonly unproved: readonly Unproved[];
  readonly plan: ExportPlan;
  readonly onLeaveOut: (item: RecordId) => void;
}

/** What the gate could not prove: which file, through which channel, where; and the way on without it. */
export function NotProvedList({ unproved, plan, onLeaveOut }: NotProvedListProps) {
  const { t } = useTranslation('bundles');
  const files = Map.groupBy(unproved, ({ item, file }) => item ?? file);
  const labelOf = (subject: RecordId) => plan.policy.subjects.find((each) => each.subject === subject)?.label ?? '';
  const titleOf = (item: RecordId) => plan.items.find(({ id }) => id === item)?.fields.title ?? '';
  return (
    <div className={classes.refusal} role="alert">
      <p>
        <strong>{t('seal.notProved')}</strong> {t('seal.notProvedText')}
      </p>
      <ul>
        {[...files].map(([key, found]) => {
          const item = found[0]?.item ?? null;
          return (
            <li key={key}>
              <bdi>{item === null ? t('seal.caseData') : titleOf(item)}</bdi> <code>{found[0]?.file}</code>
              <ul>
                {found.slice(0, 6).map(({ channel, place, subject }) => (
                  <li key={`${channel} ${place} ${subject}`}>
                    {subject === null
                      ? t('seal.couldNotRead', { place })
                      : t('seal.leak', { label: labelOf(subject), channel, place })}
                  </li>
                ))}
              </ul>
              {item === null ? (
                <p className={classes.quiet}>{t('seal.caseDataHint')}</p>
              ) : (
                <Button size="xs" variant="default" onClick={() => onLeaveOut(item)}>
                  {t('check.leaveOut')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
