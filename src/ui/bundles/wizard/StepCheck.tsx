// The heart of it: every statement and page as it will leave, one after the other, until none is left to look at.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportPlan } from '../../../actions/export/planExport.ts';
import type { RecordId } from '../../../domain/ids.ts';
import { CheckBar } from './CheckBar.tsx';
import { CheckItem } from './CheckItem.tsx';
import { CheckList } from './CheckList.tsx';
import { CheckStatement } from './CheckStatement.tsx';
import { type ChangeDraft, type Draft, withHand } from './draft.ts';
import { FindAll } from './FindAll.tsx';
import { ReadingProgress } from './ReadingProgress.tsx';
import { RefusedTogether } from './RefusedTogether.tsx';
import { UnitFinds } from './UnitFinds.tsx';
import { type Unit, unitsOf } from './units.ts';
import type { CaseContents } from './useCaseContents.ts';
import { useCheckKeys } from './useCheckKeys.ts';
import type { Renditions } from './useRenditions.ts';
import classes from './wizard.module.css';

export interface StepCheckProps {
  readonly draft: Draft;
  readonly change: ChangeDraft;
  readonly plan: ExportPlan;
  readonly renditions: Renditions;
  readonly contents: CaseContents;
}

export function StepCheck({ draft, change, plan, renditions, contents }: StepCheckProps) {
  const { t } = useTranslation('bundles');
  const units = unitsOf(plan, renditions.states, draft.leftOut);
  const [chosen, setChosen] = useState<string | null>(null);
  const [drawing, setDrawing] = useState(false);
  const [sought, setSought] = useState('');
  const at = Math.max(
    0,
    units.findIndex(({ key }) => key === chosen),
  );
  const unit = units[at];
  const left = units.filter(({ mark }) => !draft.seen.includes(mark)).length;

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
    if (canBeJudged(unit) && !draft.seen.includes(unit.mark)) change({ seen: [...draft.seen, unit.mark] });
    show(at + 1);
  };
  const leaveOut = () => {
    if (!unit) return;
    show(units.findIndex(({ record }, index) => index > at && record !== unit.record));
    change({ leftOut: [...draft.leftOut, unit.record] });
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
  const state = unit && renditions.states.get(unit.record);
  const takeBack = (record: RecordId) => change({ leftOut: draft.leftOut.filter((id) => id !== record) });
  const protect = (words: string) => change({ words: [...new Set([...draft.words, words])] });
  return (
    <div className={classes.check}>
      <div className={classes.checkSide}>
        <p className={classes.left} role="status">
          {t('check.left', { count: left })}
        </p>
        <ReadingProgress renditions={renditions} />
        <RefusedTogether plan={plan} renditions={renditions} draft={draft} change={change} />
        <FindAll
          plan={plan}
          states={renditions.states}
          leftOut={draft.leftOut}
          sought={sought}
          onSought={setSought}
          onShow={(key) => show(units.findIndex((each) => each.key === key))}
          onProtect={protect}
        />
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
              seen={draft.seen.includes(unit.mark)}
              drawing={drawing}
              canDraw={item !== undefined && (state?.kind === 'done' || state?.kind === 'refused')}
              onDrawing={setDrawing}
              onShow={show}
              onAccept={accept}
              onLeaveOut={leaveOut}
              onCovered={nextCovered}
            />
            <UnitFinds
              unit={unit}
              plan={plan}
              state={state}
              draft={draft}
              change={change}
              nameOf={(subject) => contents.protectable.find((each) => each.subject === subject)?.canonical}
            />
            {statement && <CheckStatement planned={statement} policy={plan.policy} sought={sought} onProtect={protect} />}
            {item && (
              <CheckItem
                key={item.id}
                item={item.id}
                state={state ?? { kind: 'waiting' }}
                page={unit.page}
                drawing={drawing}
                sought={sought}
                onDrawing={setDrawing}
                onHand={(work) => {
                  setDrawing(false);
                  change(withHand(draft, item.id, work));
                }}
                onLeaveOut={leaveOut}
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
