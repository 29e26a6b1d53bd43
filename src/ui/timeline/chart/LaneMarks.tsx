import { useTranslation } from 'react-i18next';
import type { RecordId } from '../../../domain/ids.ts';
import type { TimelineEntry } from '../entries.ts';
import classes from './chart.module.css';
import type { Cluster, Mark } from './layLane.ts';
import { TimeMark } from './TimeMark.tsx';
import { type ChartItem, type LaidChartLane, laneTitlePx, rowPx } from './useChartLayout.ts';

export const markKey = (lane: number, id: string): string => `${lane}.${id}`;
export const clusterKey = (lane: number, cluster: Cluster): string => `${lane}.#${Math.round(cluster.start)}`;

interface LaneMarksProps {
  readonly lane: LaidChartLane;
  readonly nth: number;
  readonly title: string | null;
  /** Pixels from the origin of the layout to the beginning of the view. */
  readonly viewStart: number;
  readonly viewWidth: number;
  readonly reached: string | null;
  readonly selected: RecordId | null;
  readonly nameOf: (item: ChartItem) => string;
  readonly onSelect: (item: ChartItem, key: string) => void;
  readonly onOpen: (entry: TimelineEntry) => void;
  readonly onCluster: (cluster: Cluster, key: string) => void;
}

const sight = 260;

/** One lane: only what is in sight, or nearly so, is there at all. */
export function LaneMarks(props: LaneMarksProps) {
  const { t } = useTranslation('timeline');
  const { lane, nth, viewStart, viewWidth } = props;
  const isInSight = ({ start, width }: Mark | Cluster) =>
    start + width > viewStart - sight && start < viewStart + viewWidth + sight / 2;
  // The mark that the keyboard has stays, wherever it is: a focus that vanishes takes the keys with it.
  const isShown = (mark: Mark) => isInSight(mark) || markKey(nth, mark.item.id) === props.reached;
  const isCounted = (cluster: Cluster) => isInSight(cluster) || clusterKey(nth, cluster) === props.reached;
  const top = props.title === null ? 0 : laneTitlePx;
  return (
    <div
      className={classes.lane}
      style={{ top: lane.top, height: lane.height }}
      role="group"
      aria-label={props.title ?? t('chart.all')}
    >
      {props.title !== null && (
        <div className={classes.laneTitle} aria-hidden>
          <span dir="auto">{props.title}</span>
          <span>{lane.items.length}</span>
        </div>
      )}
      <div className={classes.rows} style={{ top: top + 6 }}>
        {lane.laid.marks.filter(isShown).map((mark) => {
          const item = mark.item as ChartItem;
          const key = markKey(nth, item.id);
          return (
            <TimeMark
              key={key}
              mark={mark}
              item={item}
              name={props.nameOf(item)}
              x={mark.start - viewStart}
              viewWidth={viewWidth}
              markKey={key}
              reached={props.reached === key}
              selected={props.selected === item.id}
              onSelect={() => props.onSelect(item, key)}
              onOpen={() => props.onOpen(item.entry)}
            />
          );
        })}
        {lane.laid.clusters.filter(isCounted).map((cluster) => {
          const key = clusterKey(nth, cluster);
          const holds = cluster.items.some(({ id }) => id === props.selected);
          return (
            <button
              key={key}
              type="button"
              className={classes.cluster}
              data-mark={key}
              data-selected={holds || undefined}
              tabIndex={props.reached === key ? 0 : -1}
              style={{ insetInlineStart: cluster.start - viewStart, top: (lane.laid.rows - 1) * rowPx, width: cluster.width }}
              aria-label={t('chart.cluster', { count: cluster.items.length })}
              onClick={() => props.onCluster(cluster, key)}
            >
              {t('chart.more', { count: cluster.items.length })}
            </button>
          );
        })}
      </div>
    </div>
  );
}
