import { useTranslation } from 'react-i18next';
import type { ExportPlan } from '../../../actions/export/planExport.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { listWords } from '../../kit/listWords.ts';
import type { Draft } from './draft.ts';
import { unitsOf } from './units.ts';
import type { RenditionState } from './useRenditions.ts';
import classes from './wizard.module.css';

interface SealSummaryProps {
  readonly draft: Draft;
  readonly plan: ExportPlan;
  readonly states: ReadonlyMap<RecordId, RenditionState>;
}

/** One plain paragraph: what leaves, whom it protects, what stays and why, what nobody looked at. */
export function SealSummary({ draft, plan, states }: SealSummaryProps) {
  const { t, i18n } = useTranslation('bundles');
  const { choice } = plan;
  const statements = plan.statements.filter(({ interview }) => !draft.leftOut.includes(interview.id));
  const items = plan.items.filter(({ id }) => states.get(id)?.kind === 'done' && !draft.leftOut.includes(id));
  const units = unitsOf(plan, states, draft.leftOut);
  const covered = units.reduce((sum, unit) => sum + unit.covered, 0);
  const unseen = units.filter(({ mark }) => !draft.seen.includes(mark)).length;
  const refused = plan.items.filter(({ id }) => states.get(id)?.kind === 'refused' && !draft.leftOut.includes(id)).length;
  const counts = [
    ['statements', statements.length],
    ['items', items.length],
    ['events', choice.events.length],
    ['links', choice.links.length],
  ] as const;
  const some = counts.filter(([part, count]) => count > 0 || part === 'statements');
  const leaves = listWords(
    i18n.language,
    some.map(([part, count]) => t(`seal.${part}`, { count })),
  );
  const stays = [
    ...[...Map.groupBy(plan.withheld, ({ reason }) => reason)].map(([reason, withheld]) =>
      t('seal.byConsent', { count: withheld.length, reason: t(`reason.${reason}`) }),
    ),
    ...(draft.leftOut.length > 0 ? [t('seal.byHand', { count: draft.leftOut.length })] : []),
    ...(refused > 0 ? [t('seal.refused', { count: refused })] : []),
  ];
  return (
    <p className={classes.summary}>
      {t('seal.leaves', { recipient: choice.recipient, leaves })}{' '}
      {choice.protections.length === 0
        ? t('seal.protectsNobody')
        : t('seal.protects', { count: choice.protections.length, covered })}{' '}
      {stays.length === 0 ? t('seal.nothingStays') : t('seal.stays', { stays: listWords(i18n.language, stays) })}{' '}
      {unseen === 0 ? t('seal.allSeen') : t('seal.unseen', { count: unseen })} {t('seal.gate')}
    </p>
  );
}
