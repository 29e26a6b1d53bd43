// Who changed what and when, newest first, and the record as it stood after any of these steps.
import { Button, Title, UnstyledButton } from '@mantine/core';
import type { TFunction } from 'i18next';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../domain/change.ts';
import type { HistoryLine, RecordView } from '../../domain/record.ts';
import { timeWords } from '../kit/dateWords.ts';
import { valueWords } from '../kit/record/valueWords.ts';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import { AsItWas } from './AsItWas.tsx';
import classes from './history.module.css';

interface HistoryPanelProps {
  readonly record: RecordView;
  readonly opened: boolean;
  readonly onToggle: () => void;
}

export function HistoryPanel({ record, opened, onToggle }: HistoryPanelProps) {
  const { t } = useTranslation('history');
  return (
    <section aria-label={t('title')}>
      <Title order={2}>
        <UnstyledButton className={classes.toggle} aria-expanded={opened} onClick={onToggle}>
          <ChevronRight size={16} aria-hidden data-open={opened || undefined} />
          {t('title')}
        </UnstyledButton>
      </Title>
      {opened && <HistoryLines record={record} />}
    </section>
  );
}

const firstShown = 30;

function HistoryLines({ record }: { readonly record: RecordView }) {
  const { t } = useTranslation('history');
  const [all, setAll] = useState(false);
  const [then, setThen] = useState<HistoryLine | null>(null);
  const lines = useVaultQuery(`history:${record.id}`, (vault) => vault.history(record.id)).value ?? [];
  return (
    <>
      <ol className={classes.lines}>
        {(all ? lines : lines.slice(0, firstShown)).map((line) => (
          <Line key={`${line.stamp.device}.${line.stamp.entry}`} record={record} line={line} onOpen={() => setThen(line)} />
        ))}
      </ol>
      {!all && lines.length > firstShown && (
        <Button variant="subtle" size="xs" onClick={() => setAll(true)}>
          {t('all', { count: lines.length })}
        </Button>
      )}
      {then && <AsItWas record={record} line={then} onClose={() => setThen(null)} />}
    </>
  );
}

type FieldChange = HistoryLine['changes'][number];
const valuesOf = (value: Value | undefined): readonly Value[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? (value as readonly Value[]) : [value];
const without = (some: readonly Value[], others: readonly Value[]) => {
  const known = new Set(others.map((other) => JSON.stringify(other)));
  return some.filter((value) => !known.has(JSON.stringify(value)));
};
/** What a step took away and what it brought: of a set only the elements that changed. */
const left = ({ before, after }: FieldChange) => without(valuesOf(before), valuesOf(after));
const came = ({ before, after }: FieldChange) => without(valuesOf(after), valuesOf(before));

interface LineProps {
  readonly record: RecordView;
  readonly line: HistoryLine;
  readonly onOpen: () => void;
}

function Line({ record, line, onOpen }: LineProps) {
  const { t, i18n } = useTranslation('history');
  const words = (field: string, value: unknown) => valueWords(t as TFunction, i18n.language, record.kind, field, value);
  const shown = line.changes.filter((change) => change.field !== 'kind' && change.field !== 'cases');
  return (
    <li className={classes.line}>
      <div className={classes.when}>
        <time dateTime={line.at} title={`${line.at} ${line.zone}`}>
          {timeWords(line.at, i18n.language)}
        </time>
        <span>{line.who}</span>
      </div>
      <div className={classes.what}>
        <strong>{t(`actions:${line.action}`, { defaultValue: t('actions:change') })}</strong>
        {shown.map((change, index) => (
          // One entry may touch the same field twice; the place in the entry tells them apart.
          <div key={`${change.field}.${index}`} className={classes.change}>
            <span className={classes.field}>{t(`fields:${record.kind}.${change.field}`, { defaultValue: change.field })}</span>
            {left(change).map((value) => (
              <del key={JSON.stringify(value)} dir="auto">
                {words(change.field, value)}
              </del>
            ))}
            {came(change).map((value) => (
              <ins key={JSON.stringify(value)} dir="auto">
                {words(change.field, value)}
              </ins>
            ))}
          </div>
        ))}
      </div>
      <Button size="compact-xs" variant="subtle" color="gray" c="dimmed" onClick={onOpen}>
        {t('asItWas')}
      </Button>
    </li>
  );
}
