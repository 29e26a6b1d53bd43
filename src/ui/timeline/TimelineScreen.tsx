import { SegmentedControl } from '@mantine/core';
import { CalendarClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useSealedState } from '../kit/useSealedState.ts';
import { inPeriods } from './chronology.ts';
import { EventTable } from './EventTable.tsx';
import { NewEvent } from './NewEvent.tsx';
import { PeriodSection } from './PeriodSection.tsx';
import classes from './timeline.module.css';
import { useTimeline } from './useTimeline.ts';

type View = 'line' | 'table';
const isView = (stored: unknown): stored is View => stored === 'line' || stored === 'table';

export function TimelineScreen() {
  const { t } = useTranslation('timeline');
  const events = useTimeline();
  const [view, setView] = useSealedState<View>('timelineView', 'line', isView);
  return (
    <div className={classes.screen}>
      <header className={classes.head}>
        <h1>{t('title')}</h1>
        <SegmentedControl
          size="xs"
          aria-label={t('view.label')}
          value={view}
          onChange={(next) => setView(next as View)}
          data={[
            { value: 'line', label: t('view.line') },
            { value: 'table', label: t('view.table') },
          ]}
        />
      </header>
      <NewEvent />
      {events?.length === 0 && <EmptyState icon={CalendarClock} title={t('empty.title')} text={t('empty.text')} />}
      {events && events.length > 0 && view === 'table' && <EventTable events={events} />}
      {events && view === 'line' && (
        <div className={classes.line}>
          {inPeriods(events).map(({ period, events: within }) => (
            <PeriodSection key={`${period}${within[0]?.id}`} period={period} events={within} />
          ))}
        </div>
      )}
    </div>
  );
}
