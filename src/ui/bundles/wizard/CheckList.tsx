import type { TFunction } from 'i18next';
import { Check, CircleAlert, FileX, Loader } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ExportPlan } from '../../../actions/export/planExport.ts';
import type { RecordId } from '../../../domain/ids.ts';
import type { Draft } from './draft.ts';
import { coveredIn, type Unit } from './units.ts';
import type { RenditionState } from './useRenditions.ts';
import classes from './wizard.module.css';

interface CheckListProps {
  readonly plan: ExportPlan;
  readonly states: ReadonlyMap<RecordId, RenditionState>;
  readonly draft: Draft;
  readonly units: readonly Unit[];
  readonly shown: RecordId | null;
  readonly onShow: (key: string) => void;
  readonly onTakeBack: (record: RecordId) => void;
}

/** Every piece of the bundle with where it stands: waiting, read, covered, refused, left out. */
export function CheckList({ plan, states, draft, units, shown, onShow, onTakeBack }: CheckListProps) {
  const { t } = useTranslation('bundles');
  const statements = plan.statements.map((planned) => ({
    id: planned.interview.id,
    title: planned.title,
    words: t('check.covered', { count: coveredIn(planned) }),
  }));
  const items = plan.items.map(({ id, fields }) => ({ id, title: fields.title ?? '', words: stateWords(t, states.get(id)) }));
  return (
    <ul className={classes.pieces} aria-label={t('check.pieces')}>
      {[...statements, ...items].map(({ id, title, words }) => {
        const own = units.filter(({ record }) => record === id);
        const isOut = draft.leftOut.includes(id);
        const isSeen = own.length > 0 && own.every(({ mark }) => draft.seen.includes(mark));
        return (
          <li key={id}>
            <button
              type="button"
              aria-current={id === shown || undefined}
              data-out={isOut || undefined}
              onClick={() => (isOut ? onTakeBack(id) : onShow(own[0]?.key ?? ''))}
            >
              <bdi>{title || t('check.untitled')}</bdi>
              <span>
                {isOut ? t('check.isLeftOut') : words}
                <StateIcon state={states.get(id)} seen={isSeen} out={isOut} />
              </span>
            </button>
          </li>
        );
      })}
      {[...Map.groupBy(plan.withheld, ({ reason }) => reason)].map(([reason, withheld]) => (
        <li key={reason} className={classes.withheld}>
          {t('check.withheld', { count: withheld.length, reason: t(`reason.${reason}`) })}
        </li>
      ))}
    </ul>
  );
}

function stateWords(t: TFunction<'bundles'>, state: RenditionState | undefined): string {
  switch (state?.kind) {
    case 'working':
      return t('check.working', { percent: Math.round(state.done * 100) });
    case 'refused':
      return state.refusal.type === 'cannotRead' ? t(`check.whyShort.${state.refusal.why}`) : t(`reason.${state.reason}`);
    case 'done':
      return t('check.covered', {
        count: state.rendition.pages.reduce((sum, { boxes }) => sum + boxes.length, 0) || state.rendition.finds.length,
      });
    default:
      return t('check.waiting');
  }
}

function StateIcon({
  state,
  seen,
  out,
}: {
  readonly state: RenditionState | undefined;
  readonly seen: boolean;
  readonly out: boolean;
}) {
  if (out) return <FileX size={14} aria-hidden />;
  if (seen) return <Check size={14} aria-hidden className={classes.seen} />;
  if (state?.kind === 'refused') return <CircleAlert size={14} aria-hidden className={classes.refused} />;
  return state?.kind === 'working' ? <Loader size={14} aria-hidden className={classes.turning} /> : null;
}
