import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ExportPlan } from '../../../actions/export/planExport.ts';
import { type ChangeDraft, type Draft, withHand } from './draft.ts';
import type { Renditions } from './useRenditions.ts';
import classes from './wizard.module.css';

interface RefusedTogetherProps {
  readonly plan: ExportPlan;
  readonly renditions: Renditions;
  readonly draft: Draft;
  readonly change: ChangeDraft;
}

/** Several refused items decided at once: scans and pictures are all refused for the same reason. */
export function RefusedTogether({ plan, renditions, draft, change }: RefusedTogetherProps) {
  const { t } = useTranslation('bundles');
  const refused = plan.items.filter(({ id }) => renditions.states.get(id)?.kind === 'refused' && !draft.leftOut.includes(id));
  if (refused.length < 2) return null;
  const coverable = refused.filter(({ id }) => {
    const state = renditions.states.get(id);
    return state?.kind === 'refused' && state.refusal.type === 'cannotRead';
  });
  const cover = () =>
    change(
      coverable.reduce<Pick<Draft, 'hand'>>((work, { id }) => withHand({ ...draft, ...work }, id, { coverUnproved: true }), {
        hand: draft.hand,
      }),
    );
  return (
    <div className={classes.together}>
      <p>{t('refused.count', { count: refused.length })}</p>
      {coverable.length > 0 && (
        <Button size="compact-xs" variant="default" onClick={cover}>
          {t('refused.cover')}
        </Button>
      )}
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => change({ leftOut: [...draft.leftOut, ...refused.map(({ id }) => id)] })}
      >
        {t('refused.leaveOut')}
      </Button>
    </div>
  );
}
