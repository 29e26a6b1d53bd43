// The timeline of the open case: the line of time above, the same events in a table below, one selection for both.
import { Button, SegmentedControl, Select } from '@mantine/core';
import { CalendarClock, Link2 } from 'lucide-react';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editField } from '../../actions/editField.ts';
import type { Edtf } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';
import { useNavigate } from '../frame/navigation.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import { useSealedState } from '../kit/useSealedState.ts';
import { pointedText } from './chart/pointedText.ts';
import { TimeChart } from './chart/TimeChart.tsx';
import { timeSpan } from './chart/timeSpan.ts';
import { EntryTable } from './EntryTable.tsx';
import type { TimelineEntry } from './entries.ts';
import { FilterBar } from './FilterBar.tsx';
import { isLaneChoice, type LaneChoice, laneChoices, lanesOf } from './lanes.ts';
import { NewEvent, type PointedDate } from './NewEvent.tsx';
import { PrintButton } from './print/PrintButton.tsx';
import { SelectedEntry } from './SelectedEntry.tsx';
import { Tray } from './Tray.tsx';
import classes from './timeline.module.css';
import { takeFilter, useTimelineAsk } from './timelineAsk.ts';
import { filterEntries, isTimelineFilter, noFilter, type TimelineFilter } from './timelineFilter.ts';
import { useEntryWords } from './useEntryWords.ts';
import { useTimeline } from './useTimeline.ts';
import { useValueNames } from './useValueNames.ts';

const views = ['both', 'chart', 'table'] as const;
type View = (typeof views)[number];
const isView = (stored: unknown): stored is View => views.includes(stored as View);

const isFlag = (stored: unknown): stored is boolean => typeof stored === 'boolean';

const nothing: readonly TimelineEntry[] = [];

export function TimelineScreen() {
  const { t } = useTranslation('timeline');
  const services = useServices();
  const act = useAct();
  const navigate = useNavigate();
  const words = useEntryWords();
  const [withLinks, setWithLinks] = useSealedState('timelineLinks', false, isFlag);
  // Drawn in slices: ten thousand events are much to lay out at once.
  const all = useDeferredValue(useTimeline(withLinks));
  const [view, setView] = useSealedState<View>('timelineView', 'both', isView);
  const [lane, setLane] = useSealedState<LaneChoice>('timelineLanes', 'none', isLaneChoice);
  const [filter, setFilter] = useAskedFilter();
  const [selected, setSelected] = useState<readonly RecordId[]>([]);
  const [pointed, setPointed] = useState<PointedDate | null>(null);
  const nameOf = useValueNames(all ?? nothing);
  const entries = useMemo(() => filterEntries(all ?? nothing, filter), [all, filter]);
  const lanes = useMemo(() => lanesOf(entries, lane), [entries, lane]);
  const undated = useMemo(() => entries.filter(({ when }) => timeSpan(when) === null), [entries]);
  const one = selected.length === 1 ? entries.find(({ id }) => id === selected[0]) : undefined;
  const open = useCallback(
    (entry: TimelineEntry, beside: boolean) => navigate.open({ kind: 'record', record: entry.id }, beside ? 'beside' : 'here'),
    [navigate],
  );
  const drag = (entry: TimelineEntry, when: Edtf) =>
    void act(editField(services, { record: entry.id, field: entry.head.kind === 'link' ? 'period' : 'when', value: when }));
  const point = (ms: number, viewMs: number) =>
    setPointed((now) => ({ text: pointedText(ms, viewMs), turn: (now?.turn ?? 0) + 1 }));
  const laneTitle = (value: string) => (lane === 'none' ? '' : nameOf(lane, value));
  const linksToggle = (
    <Button
      size="compact-sm"
      variant={withLinks ? 'light' : 'default'}
      leftSection={<Link2 size={14} />}
      aria-pressed={withLinks}
      onClick={() => setWithLinks(!withLinks)}
    >
      {t('links')}
    </Button>
  );
  return (
    <div className={classes.screen}>
      <header className={classes.head}>
        <h1>{t('title')}</h1>
        <div className={classes.headTools}>
          <Select
            size="xs"
            w={150}
            aria-label={t('lanes.label')}
            allowDeselect={false}
            value={lane}
            onChange={(next) => isLaneChoice(next) && setLane(next)}
            data={laneChoices.map((value) => ({ value, label: t(`lanes.${value}`) }))}
          />
          <PrintButton
            entries={entries}
            all={all?.length ?? 0}
            lanes={lanes}
            titled={lane !== 'none'}
            laneTitle={laneTitle}
            filter={filter}
            nameOf={nameOf}
            words={words}
          />
          <SegmentedControl
            size="xs"
            aria-label={t('view.label')}
            value={view}
            onChange={(next) => isView(next) && setView(next)}
            data={views.map((value) => ({ value, label: t(`view.${value}`) }))}
          />
        </div>
      </header>
      <NewEvent pointed={pointed} onMade={(id) => setSelected([id])} />
      {all?.length === 0 && !withLinks && (
        <EmptyState icon={CalendarClock} title={t('empty.title')} text={t('empty.text')} manual="timeline">
          {linksToggle}
        </EmptyState>
      )}
      {all && (all.length > 0 || withLinks) && (
        <>
          <FilterBar entries={all} shown={entries.length} filter={filter} nameOf={nameOf} onChange={setFilter}>
            {linksToggle}
          </FilterBar>
          {view !== 'table' && (
            <div className={classes.chartPart} data-alone={view === 'chart' || undefined}>
              <TimeChart
                entries={lanes}
                titled={lane !== 'none'}
                laneTitle={laneTitle}
                titleOf={words.title}
                nameOf={({ entry }) => words.whole(entry)}
                selected={selected[0] ?? null}
                onSelect={setSelected}
                onOpen={(entry) => open(entry, true)}
                onCreate={point}
                onDrag={drag}
              />
              <Tray entries={undated} words={words} selected={selected[0] ?? null} onSelect={(id) => setSelected([id])} />
              {one && <SelectedEntry entry={one} words={words} onClose={() => setSelected([])} />}
            </div>
          )}
          {view !== 'chart' && (
            <EntryTable entries={entries} words={words} selected={selected} onSelect={(id) => setSelected([id])} onOpen={open} />
          )}
        </>
      )}
    </div>
  );
}

/** The filter of the open case; one that another page asked for takes its place. */
function useAskedFilter(): readonly [TimelineFilter, (next: TimelineFilter) => void] {
  const { activeCase } = useServices();
  const [filter, setFilter] = useSealedState<TimelineFilter>(`timelineFilter.${activeCase ?? ''}`, noFilter, isTimelineFilter);
  const { filter: asked } = useTimelineAsk();
  useEffect(() => {
    if (!asked) return;
    setFilter(asked);
    takeFilter();
  }, [asked, setFilter]);
  return [filter, setFilter];
}
