// The line of time: lanes of marks that can be zoomed from centuries to minutes. What it draws, the table beside it says in words.
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { type KeyboardEvent, type MouseEvent, type ReactNode, startTransition, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edtf } from '../../../domain/fields.ts';
import type { RecordId } from '../../../domain/ids.ts';
import type { TimelineEntry } from '../entries.ts';
import type { Lane } from '../lanes.ts';
import { ChartTools } from './ChartTools.tsx';
import classes from './chart.module.css';
import { EdgeHandles } from './EdgeHandles.tsx';
import { LaneMarks } from './LaneMarks.tsx';
import type { Cluster } from './layLane.ts';
import { Minimap } from './Minimap.tsx';
import { AxisLines, TimeAxis } from './TimeAxis.tsx';
import type { Stretch } from './timeSpan.ts';
import { pan, reveal, zoomAt } from './timeView.ts';
import { keyAt, type Move, movedFrom, type Place, useFocusMark, useKeptFocus } from './useChartFocus.ts';
import { type ChartItem, type LaidChartLane, useChartLanes, useChartLayout } from './useChartLayout.ts';
import { msAt, useChartDrag, useChartWheel } from './useChartPointer.ts';
import { useTimeView } from './useTimeView.ts';

export interface TimeChartProps {
  readonly entries: readonly Lane<TimelineEntry>[];
  readonly titled: boolean;
  readonly laneTitle: (value: string) => string;
  readonly titleOf: (entry: TimelineEntry) => string;
  /** The whole of it in words, for those who do not see it. */
  readonly nameOf: (item: ChartItem) => string;
  readonly selected: RecordId | null;
  readonly onSelect: (ids: readonly RecordId[]) => void;
  readonly onOpen: (entry: TimelineEntry) => void;
  /** Someone wants an event at this moment; `stepMs` says how finely the chart shows it. */
  readonly onCreate?: (ms: number, viewMs: number) => void;
  readonly onDrag?: (entry: TimelineEntry, when: Edtf) => void;
  /** One slim row of marks, without tools. */
  readonly slim?: boolean;
  /** On paper: all rows, no tools, nothing to scroll. */
  readonly paper?: boolean;
  readonly children?: ReactNode;
}

const keySteps: Readonly<Record<string, Move>> = { ArrowUp: 'up', ArrowDown: 'down', Home: 'first', End: 'last' };
const zoomStep = 0.6;
const meets = (one: Stretch, other: Stretch) => one.to >= other.from && one.from <= other.to;
const within = ({ from, to }: Stretch, ms: number) => Math.min(to, Math.max(from, ms));

export function TimeChart(props: TimeChartProps) {
  const { t } = useTranslation('timeline');
  const help = useId();
  const chart = useRef<HTMLDivElement>(null);
  const plane = useRef<HTMLDivElement>(null);
  const { ref: sized, width } = useElementSize<HTMLDivElement>();
  const planeRef = useMergedRef(plane, sized);
  const { ref: scrollRef, height: tall } = useElementSize<HTMLDivElement>();
  const [seen, setSeen] = useState(0);
  const { lanes, extent, spans } = useChartLanes(props.entries, props.titleOf);
  const state = useTimeView(extent);
  const { view, change, fit } = state;
  const pxPerMs = Math.max(1, width) / (view.to - view.from);
  const mostRows = props.paper ? (props.titled ? 8 : 24) : props.slim ? 3 : props.titled ? 5 : 12;
  const bare = props.slim === true || props.paper === true;
  const layout = useChartLayout(lanes, extent, pxPerMs, { titled: props.titled, mostRows, sightPx: width });
  const [place, setPlace] = useState<Place>({ lane: 0, at: 0 });
  const focusMark = useFocusMark(chart);
  useChartWheel(chart, plane, state);
  const drag = useChartDrag(plane, state);

  const goTo = (next: Place) => {
    const span = layout.lanes[next.lane]?.items[next.at]?.span;
    const key = keyAt(layout, next);
    if (!span || key === null) return;
    setPlace(next);
    change((now) => reveal(now, span));
    focusMark(key);
  };
  const select = (item: ChartItem, key: string) => {
    const lane = Number.parseInt(key, 10);
    setPlace({ lane, at: layout.lanes[lane]?.items.indexOf(item) ?? 0 });
    props.onSelect([item.entry.id]);
  };
  const openCluster = ({ items }: Cluster, key: string) => {
    const [first, last] = [items[0]?.span, items.at(-1)?.span];
    const lane = Number.parseInt(key, 10);
    setPlace({ lane, at: layout.lanes[lane]?.items.indexOf(items[0] as ChartItem) ?? 0 });
    if (first && last && last.from > first.from) change((now) => zoomAt(now, (first.from + last.from) / 2, 0.4));
    startTransition(() => props.onSelect(items.map((item) => (item as ChartItem).entry.id)));
  };
  const create = (ms: number) => props.onCreate?.(ms, view.to - view.from);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const later = rtl ? 'ArrowLeft' : 'ArrowRight';
    const isAcross = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    const item = layout.lanes[place.lane]?.items[place.at];
    const middle = item && meets(item.span, view) ? within(view, (item.span.from + item.span.to) / 2) : (view.from + view.to) / 2;
    if (event.key === '+' || event.key === '=') change((now) => zoomAt(now, middle, zoomStep));
    else if (event.key === '-') change((now) => zoomAt(now, middle, 1 / zoomStep));
    else if (event.key === '0') fit();
    else if (isAcross && event.shiftKey) change((now) => pan(now, (now.to - now.from) * (event.key === later ? 0.2 : -0.2)));
    else if (isAcross) goTo(movedFrom(layout, place, event.key === later ? 'next' : 'previous'));
    else if (keySteps[event.key]) goTo(movedFrom(layout, place, keySteps[event.key] as Move));
    else if (event.key === 'n' && props.onCreate) create(middle);
    else if (event.key === 'o' && item) props.onOpen(item.entry);
    else return;
    event.preventDefault();
  };
  const onDoubleClick = (event: MouseEvent) => {
    if (plane.current && !(event.target as Element).closest('button')) create(msAt(plane.current, event.clientX, view));
  };

  const viewStart = (view.from - layout.originMs) * pxPerMs;
  const isInSight = ({ top, height }: LaidChartLane) => props.paper || (top < seen + tall + 200 && top + height > seen - 200);
  const reached = keyAt(layout, layout.lanes[place.lane]?.items[place.at] ? place : { lane: 0, at: 0 });
  const keptFocus = useKeptFocus(chart, reached);
  return (
    <div
      ref={chart}
      className={classes.chart}
      data-slim={bare || undefined}
      role="group"
      aria-label={t('chart.label')}
      aria-describedby={help}
      onKeyDown={onKeyDown}
      {...keptFocus}
    >
      <span id={help} hidden>
        {t(props.onCreate ? 'chart.keysAdd' : 'chart.keys')}
      </span>
      {!bare && <ChartTools state={state} />}
      <TimeAxis view={view} width={width} />
      <div ref={scrollRef} className={classes.scroll} data-scrolls onScroll={(event) => setSeen(event.currentTarget.scrollTop)}>
        <div
          ref={planeRef}
          className={classes.plane}
          style={{ height: Math.max(layout.height, props.slim ? 0 : 120) }}
          onDoubleClick={onDoubleClick}
          {...drag}
        >
          <AxisLines view={view} width={width} />
          {layout.lanes.map(
            (lane, nth) =>
              (isInSight(lane) || nth === place.lane) && (
                <LaneMarks
                  key={lane.value}
                  lane={lane}
                  nth={nth}
                  title={props.titled ? props.laneTitle(lane.value) : null}
                  viewStart={viewStart}
                  viewWidth={width}
                  reached={reached}
                  selected={props.selected}
                  nameOf={props.nameOf}
                  onSelect={select}
                  onOpen={props.onOpen}
                  onCluster={openCluster}
                />
              ),
          )}
          {props.onDrag && (
            <EdgeHandles layout={layout} plane={plane} view={view} selected={props.selected} onDrag={props.onDrag} />
          )}
        </div>
      </div>
      {!bare && extent && <Minimap spans={spans} extent={extent} state={state} />}
      {props.children}
    </div>
  );
}
