// The slim line of time on the page of a person or compound: its events and dated links, each one click from its own page.
import { Title, UnstyledButton } from '@mantine/core';
import { CalendarClock } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordId } from '../../domain/ids.ts';
import { useNavigate } from '../frame/navigation.ts';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import { TimeChart } from './chart/TimeChart.tsx';
import { SelectedEntry } from './SelectedEntry.tsx';
import classes from './timeline.module.css';
import { askForFilter } from './timelineAsk.ts';
import { onlyPerson, onlyPlace } from './timelineFilter.ts';
import { useEntryWords } from './useEntryWords.ts';
import { useSubjectTimeline } from './useTimeline.ts';

export function TimelineStrip({ recordId }: { readonly recordId: RecordId }) {
  const { t } = useTranslation('timeline');
  const navigate = useNavigate();
  const entries = useDeferredValue(useSubjectTimeline(recordId));
  const words = useEntryWords();
  const [selected, setSelected] = useState<RecordId | null>(null);
  const kind = useVaultQuery(`kindOf:${recordId}`, async (vault) => (await vault.heads([recordId]))[0]?.kind, []).value;
  const lanes = useMemo(() => [{ value: '', entries: (entries ?? []).filter(({ when }) => when !== undefined) }], [entries]);
  const dated = lanes[0]?.entries.length ?? 0;
  if (!entries || entries.length === 0) return null;
  const chosen = entries.find(({ id }) => id === selected);
  const showAll = () => {
    if (kind === 'person') askForFilter(onlyPerson(recordId));
    if (kind === 'compound') askForFilter(onlyPlace(recordId));
    navigate.open({ kind: 'workspace', workspace: 'timeline' });
  };
  return (
    <section className={classes.strip} aria-label={t('strip.title')}>
      <header className={classes.stripHead}>
        <Title order={2}>{t('strip.title')}</Title>
        <span>{t('strip.count', { count: entries.length })}</span>
        {(kind === 'person' || kind === 'compound') && (
          <UnstyledButton className={classes.quietButton} onClick={showAll}>
            <CalendarClock size={14} aria-hidden />
            {t('strip.open')}
          </UnstyledButton>
        )}
      </header>
      {dated > 0 && (
        <TimeChart
          entries={lanes}
          titled={false}
          slim
          laneTitle={() => ''}
          titleOf={words.title}
          nameOf={({ entry }) => words.whole(entry)}
          selected={selected}
          onSelect={(ids) => setSelected(ids[0] ?? null)}
          onOpen={(entry) => navigate.open({ kind: 'record', record: entry.id }, 'beside')}
        />
      )}
      {chosen && <SelectedEntry entry={chosen} words={words} onClose={() => setSelected(null)} />}
    </section>
  );
}
