import { Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../domain/change.ts';
import type { Contradiction, RecordView } from '../../../domain/record.ts';
import { msWords } from '../dateWords.ts';
import classes from './record.module.css';
import { valueWords } from './valueWords.ts';

interface ContradictionsProps {
  readonly record: RecordView;
  readonly contradiction: Contradiction;
  readonly onKeep: (value: Value) => void;
}

/** Values that two devices wrote at the same time, side by side. Both are kept until a person decides. */
export function Contradictions({ record, contradiction, onKeep }: ContradictionsProps) {
  const { t, i18n } = useTranslation('kit');
  const lines = [contradiction.shown, ...contradiction.kept];
  return (
    <div className={classes.contradiction} role="group" aria-label={t('contradiction.title')}>
      <p>{t('contradiction.title')}</p>
      {lines.map((line) => (
        <div key={`${line.stamp.device}.${line.stamp.entry}`} className={classes.contradictionLine}>
          <span dir="auto">{valueWords(t as TFunction, i18n.language, record.kind, contradiction.field, line.value)}</span>
          <span className={classes.aside}>
            {t('contradiction.from', { device: line.stamp.device.slice(0, 4), at: msWords(line.stamp.hlc.ms, i18n.language) })}
          </span>
          <Button size="compact-xs" variant="default" onClick={() => onKeep(line.value)}>
            {t('contradiction.keep')}
          </Button>
        </div>
      ))}
    </div>
  );
}
