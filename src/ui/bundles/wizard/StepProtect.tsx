// Whom and what the bundle protects, under which forms, how much is covered round each find, how exact dates and places stay.
import { Radio, Switch, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  type DateGrain,
  dateGrains,
  type Extent,
  type PlaceGrain,
  type ProtectedKind,
  placeGrains,
} from '../../../actions/export/exportChoice.ts';
import type { Protectable } from '../../../actions/export/suggestProtections.ts';
import type { ChangeDraft, Draft } from './draft.ts';
import { ProtectGroup } from './ProtectGroup.tsx';
import classes from './wizard.module.css';

interface StepProtectProps {
  readonly draft: Draft;
  readonly change: ChangeDraft;
  readonly protectable: readonly Protectable[];
}
const groups: readonly ProtectedKind[] = ['person', 'compound', 'organization', 'identifier', 'place'];
const extents: readonly Extent[] = ['line', 'block', 'page', 'word'];

export function StepProtect({ draft, change, protectable }: StepProtectProps) {
  const { t } = useTranslation('bundles');
  return (
    <div className={classes.form}>
      <p className={classes.quiet}>{t('protect.text')}</p>
      {protectable.length === 0 && <p>{t('protect.nobody')}</p>}
      {groups.map((kind) => (
        <ProtectGroup
          key={kind}
          kind={kind}
          subjects={protectable.filter((subject) => subject.kind === kind)}
          terms={draft.terms}
          onTerms={(terms) => change({ terms })}
        />
      ))}
      <TagsInput
        label={t('protect.words')}
        description={t('protect.wordsHint')}
        placeholder={t('protect.addWords')}
        value={[...draft.words]}
        onChange={(words) => change({ words })}
        splitChars={['\n']}
        clearable={false}
      />
      <Radio.Group label={t('protect.extent')} value={draft.extent} onChange={(extent) => change({ extent: extent as Extent })}>
        <div className={classes.choices}>
          {extents.map((extent) => (
            <Radio key={extent} value={extent} label={t(`protect.extentOf.${extent}`)} />
          ))}
        </div>
      </Radio.Group>
      {draft.extent === 'word' && <p className={classes.warning}>{t('protect.wordWarning')}</p>}
      <Radio.Group
        label={t('protect.dates')}
        description={t('protect.datesHint')}
        value={draft.dates}
        onChange={(dates) => change({ dates: dates as DateGrain })}
      >
        <div className={classes.across}>
          {dateGrains.map((grain) => (
            <Radio key={grain} value={grain} label={t(`protect.datesOf.${grain}`)} />
          ))}
        </div>
      </Radio.Group>
      <Radio.Group
        label={t('protect.places')}
        description={t('protect.placesHint')}
        value={draft.places}
        onChange={(places) => change({ places: places as PlaceGrain })}
      >
        <div className={classes.across}>
          {placeGrains.map((grain) => (
            <Radio key={grain} value={grain} label={t(`protect.placesOf.${grain}`)} />
          ))}
        </div>
      </Radio.Group>
      <Switch
        label={t('protect.searchable')}
        description={t('protect.searchableHint')}
        checked={draft.searchable}
        onChange={(event) => change({ searchable: event.currentTarget.checked })}
      />
    </div>
  );
}
