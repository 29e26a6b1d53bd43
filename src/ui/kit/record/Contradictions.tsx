import { Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { addToSet } from '../../../actions/addToSet.ts';
import { leadWithValue } from '../../../actions/leadWithValue.ts';
import { removeFromSet } from '../../../actions/removeFromSet.ts';
import type { Value } from '../../../domain/change.ts';
import { fieldsOfKind } from '../../../domain/dictionary.ts';
import type { Contradiction, RecordView } from '../../../domain/record.ts';
import { msWords } from '../dateWords.ts';
import { useServices } from '../services.tsx';
import { useAct } from '../useAct.ts';
import classes from './record.module.css';
import { valueWords } from './valueWords.ts';

interface ContradictionsProps {
  readonly record: RecordView;
  readonly contradiction: Contradiction;
}

/** Values that two devices wrote at the same time, side by side. The one that is chosen leads, the others stay beside it. */
export function Contradictions({ record, contradiction }: ContradictionsProps) {
  const { t, i18n } = useTranslation('kit');
  const services = useServices();
  const act = useAct();
  const { field, shown, kept } = contradiction;
  const lines = [shown, ...kept];
  const keep = (value: Value) => {
    if (fieldsOfKind(record.kind)[field]?.many) {
      const element = lines.map((line) => line.value).find((each) => each !== null) ?? null;
      void act(
        value === null
          ? removeFromSet(services, { record: record.id, field, value: element })
          : addToSet(services, { record: record.id, field, value }),
      );
      return;
    }
    void act(leadWithValue(services, { record: record.id, field, value, losing: lines.map((line) => line.value) }));
  };
  return (
    <div className={classes.contradiction} role="group" aria-label={t('contradiction.title')}>
      <p>{t('contradiction.title')}</p>
      {lines.map((line) => (
        <div key={`${line.stamp.device}.${line.stamp.entry}`} className={classes.contradictionLine}>
          <span dir="auto">{valueWords(t as TFunction, i18n.language, record.kind, field, line.value)}</span>
          <span className={classes.aside}>
            {t('contradiction.from', { device: line.stamp.device.slice(0, 4), at: msWords(line.stamp.hlc.ms, i18n.language) })}
          </span>
          <Button size="compact-xs" variant="default" onClick={() => keep(line.value)}>
            {t('contradiction.keep')}
          </Button>
        </div>
      ))}
    </div>
  );
}
