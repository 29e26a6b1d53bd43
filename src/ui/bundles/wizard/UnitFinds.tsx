// What is covered in the page or statement that is shown, and how a cover comes off: a hand-drawn box at once, a find only with its
// form of the name, everywhere. An exception in one place would say what stands under the boxes of the others.
import { Button, Checkbox, Modal } from '@mantine/core';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportPlan } from '../../../actions/export/planExport.ts';
import type { Box } from '../../../domain/fields.ts';
import type { RecordId } from '../../../domain/ids.ts';
import type { ChangeDraft, Draft } from './draft.ts';
import type { Unit } from './units.ts';
import type { RenditionState } from './useRenditions.ts';
import classes from './wizard.module.css';

interface UnitFindsProps {
  readonly unit: Unit;
  readonly plan: ExportPlan;
  readonly state: RenditionState | undefined;
  readonly draft: Draft;
  readonly change: ChangeDraft;
  readonly nameOf: (subject: RecordId) => string | undefined;
}

export function UnitFinds({ unit, plan, state, draft, change, nameOf }: UnitFindsProps) {
  const { t } = useTranslation('bundles');
  const [asked, setAsked] = useState<RecordId | null>(null);
  const subjects = subjectsOn(unit, plan, state);
  const drawn = boxesOn(unit, draft);
  const work = draft.hand[unit.record];
  if (subjects.length + drawn.length === 0 && !work?.coverPictures && !work?.coverUnproved) return null;
  const setHand = (changed: Draft['hand'][RecordId]) =>
    change({ hand: { ...draft.hand, [unit.record]: { ...work, ...changed } } });
  return (
    <div className={classes.finds} role="group" aria-label={t('finds.title')}>
      {subjects.map(({ subject, label }) => (
        <Button key={subject} size="compact-xs" variant="light" color="violet" onClick={() => setAsked(subject)}>
          {t('finds.subject', { label })}
        </Button>
      ))}
      {drawn.map((each, number) => (
        <Button
          key={`${each.x} ${each.y} ${each.width}`}
          size="compact-xs"
          variant="default"
          rightSection={<X size={12} />}
          onClick={() =>
            setHand({ userBoxes: (work?.userBoxes ?? []).filter(({ page, box }) => page !== unit.page || box !== each) })
          }
        >
          {t('finds.removeBox', { number: number + 1 })}
        </Button>
      ))}
      {(['coverPictures', 'coverUnproved'] as const).map(
        (all) =>
          work?.[all] && (
            <Button
              key={all}
              size="compact-xs"
              variant="default"
              rightSection={<X size={12} />}
              onClick={() => setHand({ [all]: false })}
            >
              {t(`finds.${all}`)}
            </Button>
          ),
      )}
      {asked && (
        <FormsDialog
          name={nameOf(asked) ?? plan.choice.protections.find(({ subject }) => subject === asked)?.canonical ?? ''}
          label={plan.policy.subjects.find(({ subject }) => subject === asked)?.label ?? ''}
          forms={draft.terms[asked] ?? []}
          onClose={() => setAsked(null)}
          onForms={(forms) => {
            setAsked(null);
            if (draft.terms[asked]) change({ terms: { ...draft.terms, [asked]: forms } });
          }}
          onGiveUp={() => {
            setAsked(null);
            const words = plan.choice.protections.find(({ subject }) => subject === asked)?.canonical;
            change({
              terms: Object.fromEntries(Object.entries(draft.terms).filter(([id]) => id !== asked)),
              words: draft.terms[asked] ? draft.words : draft.words.filter((each) => each !== words),
            });
          }}
        />
      )}
    </div>
  );
}

function subjectsOn(unit: Unit, plan: ExportPlan, state: RenditionState | undefined) {
  const statement = plan.statements.find(({ interview }) => interview.id === unit.record);
  const finds = statement ? [...statement.statement.finds, ...(statement.translation?.finds ?? [])] : findsOf(state, unit.page);
  const found = new Set(finds.map(({ subject }) => subject));
  return plan.policy.subjects.filter(({ subject }) => found.has(subject));
}

const findsOf = (state: RenditionState | undefined, page: number) =>
  state?.kind === 'done' ? state.rendition.finds.filter((find) => (find.page ?? page) === page) : [];

const boxesOn = ({ record, page }: Unit, { hand }: Draft): readonly Box[] =>
  (hand[record]?.userBoxes ?? []).filter((each) => each.page === page).map(({ box }) => box);

interface FormsDialogProps {
  readonly name: string;
  readonly label: string;
  readonly forms: readonly string[];
  readonly onClose: () => void;
  readonly onForms: (forms: readonly string[]) => void;
  readonly onGiveUp: () => void;
}

function FormsDialog({ name, label, forms, onClose, onForms, onGiveUp }: FormsDialogProps) {
  const { t } = useTranslation('bundles');
  const [kept, setKept] = useState(forms);
  return (
    <Modal opened onClose={onClose} title={t('finds.dialog', { label, name })}>
      <div className={classes.form}>
        <p className={classes.warning}>{t('finds.warning')}</p>
        {forms.length > 0 && (
          <Checkbox.Group label={t('finds.forms')} value={[...kept]} onChange={setKept}>
            <div className={classes.choices}>
              {forms.map((form) => (
                <Checkbox key={form} value={form} label={<bdi>{form}</bdi>} />
              ))}
            </div>
          </Checkbox.Group>
        )}
        <div className={classes.across}>
          {forms.length > 0 && (
            <Button disabled={kept.length === forms.length} onClick={() => onForms(kept)}>
              {t('finds.drop', { count: forms.length - kept.length })}
            </Button>
          )}
          <Button variant="default" onClick={onGiveUp}>
            {t('finds.giveUp')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t('finds.keep')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
