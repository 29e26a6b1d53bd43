import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { editField } from '../../actions/editField.ts';
import { toLocalTime } from '../../actions/localTime.ts';
import { bundlesHolding } from '../../actions/withdrawConsent.ts';
import type { RecordId } from '../../domain/ids.ts';
import { timeWords } from '../kit/dateWords.ts';
import { RecordLink } from '../kit/RecordLink.tsx';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import classes from './consent.module.css';

interface HoldingBundlesProps {
  readonly person: RecordId;
  readonly interview: RecordId | undefined;
}

/** What has left with her words in it cannot be called back by a program: whom to ask stands here. */
export function HoldingBundles({ person, interview }: HoldingBundlesProps) {
  const { t, i18n } = useTranslation('consent');
  const services = useServices();
  const act = useAct();
  const bundles = useVaultQuery(`holding:${person}:${interview}`, (vault) => bundlesHolding(vault, { person, interview }), [
    'bundle',
    'interview',
  ]).value;
  if (!bundles) return null;
  if (bundles.length === 0) return <p className={classes.quiet}>{t('bundles.none')}</p>;
  return (
    <section aria-label={t('bundles.title', { count: bundles.length })}>
      <h3 className={classes.subhead}>{t('bundles.title', { count: bundles.length })}</h3>
      <p className={classes.quiet}>{t('bundles.ask')}</p>
      <ul className={classes.bundles}>
        {bundles.map((head) => (
          <li key={head.id}>
            <RecordLink head={head} />
            <span className={classes.quiet}>
              {[
                t(`bundles:tier.${head.fields.tier ?? 'court'}`),
                head.fields.exportedAt && timeWords(head.fields.exportedAt, i18n.language, 'day'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {head.fields.recalledAt ? (
              <span className={classes.quiet}>{t('bundles:state.recalled')}</span>
            ) : (
              <Button
                size="compact-xs"
                variant="default"
                onClick={() =>
                  void act(editField(services, { record: head.id, field: 'recalledAt', value: toLocalTime(services.clock()) }))
                }
              >
                {t('bundles.recall')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
