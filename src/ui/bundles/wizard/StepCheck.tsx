// The heart of an export: every statement and page as it will leave, one key to the next, a count that goes to zero.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportPlan } from '../../../actions/export/planExport.ts';
import { CheckBar } from './CheckBar.tsx';
import { CheckItem } from './CheckItem.tsx';
import { CheckList } from './CheckList.tsx';
import { CheckStatement } from './CheckStatement.tsx';
import type { ChangeDraft, Draft } from './draft.ts';
import { type Unit, unitsOf } from './units.ts';
import { useCheckKeys } from './useCheckKeys.ts';
import type { Renditions } from './useRenditions.ts';
import classes from './wizard.module.css';

export interface StepCheckProps {
  readonly draft: Draft;
  readonly change: ChangeDraft;
  readonly plan: ExportPlan;
  readonly renditions: Renditions;
}

export function StepCheck({ draft, change, plan, renditions }: StepCheckProps) {
  const { t } = useTranslation('bundles');
  const units = unitsOf(plan, renditions.states, draft.leftOut);
  const [chosen, setChosen] = useState<string | null>(null);
  const [drawing, setDrawing] = useState(false);
  const at = Math.max(
    0,
    units.findIndex(({ key }) => key === chosen),
  );
  const unit = units[at];
  const left = units.filter(({ key }) => !draft.seen.has(key)).length;

  const show = (to: number) => {
    const next = units[to];
    if (!next) return;
    setDrawing(false);
    setChosen(next.key);
  };
  const canBeJudged = ({ record }: Unit) => {
    const kind = renditions.states.get(record)?.kind;
    return plan.statements.some(({ interview }) => interview.id === record) || kind === 'done' || kind === 'refused';
  };
  const accept = () => {
    if (!unit) return;
    // What is still being read has not been looked at, whatever was pressed.
    if (canBeJudged(unit)) change({ seen: new Set([...draft.seen, unit.key]) });
    show(at + 1);
  };
  const leaveOut = () => {
    if (!unit) return;
    show(units.findIndex(({ record }, index) => index > at && record !== unit.record));
    change({ leftOut: new Set([...draft.leftOut, unit.record]) });
  };
  const nextCovered = (way: 1 | -1) => {
    for (let to = at + way; to >= 0 && to < units.length; to += way) if ((units[to]?.covered ?? 0) > 0) return show(to);
  };
  useCheckKeys({
    accept,
    next: () => show(at + 1),
    previous: () => show(at - 1),
    nextCovered: () => nextCovered(1),
    previousCovered: () => nextCovered(-1),
  });

  const statement = plan.statements.find(({ interview }) => interview.id === unit?.record);
  const item = plan.items.find(({ id }) => id === unit?.record);
  const takeBack = (record: (typeof plan.choice.interviews)[number]) =>
    change({ leftOut: new Set([...draft.leftOut].filter((id) => id !== record)) });
  return (
    <div className={classes.check}>
      <div>
        <p className={classes.left} role="status">
          {t('check.left', { count: left })}
        </p>
        <CheckList
          plan={plan}
          states={renditions.states}
          draft={draft}
          units={units}
          shown={unit?.record ?? null}
          onShow={(key) => show(units.findIndex((each) => each.key === key))}
          onTakeBack={takeBack}
        />
      </div>
      <div className={classes.checkMain}>
        {unit ? (
          <>
            <CheckBar
              unit={unit}
              at={at}
              of={units.length}
              seen={draft.seen.has(unit.key)}
              drawing={drawing}
              canDraw={renditions.states.get(unit.record)?.kind === 'done'}
              onDrawing={setDrawing}
              onShow={show}
              onAccept={accept}
              onLeaveOut={leaveOut}
              onCovered={nextCovered}
            />
            {statement && <CheckStatement planned={statement} policy={plan.policy} />}
            {item && (
              <CheckItem
                key={item.id}
                state={renditions.states.get(item.id) ?? { kind: 'waiting' }}
                page={unit.page}
                drawing={drawing}
                onCover={(boxes) => {
                  setDrawing(false);
                  change({ seen: new Set([...draft.seen].filter((key) => !key.startsWith(`${item.id} `))) });
                  renditions.again(item.id, { boxes });
                }}
                onRead={(page) => renditions.again(item.id, { readByPerson: [page] })}
              />
            )}
          </>
        ) : (
          <p className={classes.quiet}>{t('check.nothing')}</p>
        )}
      </div>
    </div>
  );
}
