import { TriangleAlert } from 'lucide-react';
import type { CSSProperties } from 'react';
import { languageOfScript } from '../../kit/scriptOf.ts';
import classes from './chart.module.css';
import { fadePx, leastLabelPx, type Mark } from './layLane.ts';
import { type ChartItem, rowPx } from './useChartLayout.ts';

interface TimeMarkProps {
  readonly mark: Mark;
  readonly item: ChartItem;
  readonly name: string;
  /** Pixels from the beginning of the view to that of the bar. */
  readonly x: number;
  readonly viewWidth: number;
  readonly markKey: string;
  readonly reached: boolean;
  readonly selected: boolean;
  readonly onSelect: () => void;
  readonly onOpen: () => void;
}

/** What lies far outside the view is cut off: browsers do not draw millions of pixels well. */
const beyondPx = 400;
const inPadding = 8;
const besidePx = 6;

export function TimeMark(props: TimeMarkProps) {
  const { mark, item, x, viewWidth } = props;
  const from = Math.min(viewWidth + beyondPx, Math.max(-beyondPx, x));
  const to = Math.max(from, Math.min(viewWidth + beyondPx, x + mark.width));
  const { span, entry } = item;
  const flags = {
    'data-body': span.body,
    'data-start': span.start,
    'data-end': span.end,
    'data-short': mark.width < 16 || undefined,
  };
  return (
    <button
      type="button"
      className={classes.mark}
      style={{ insetInlineStart: from, top: mark.row * rowPx, width: to - from }}
      data-mark={props.markKey}
      data-selected={props.selected || undefined}
      tabIndex={props.reached ? 0 : -1}
      aria-label={props.name}
      aria-pressed={props.selected}
      onClick={props.onSelect}
      onDoubleClick={(event) => {
        event.stopPropagation();
        props.onOpen();
      }}
    >
      <span className={classes.bar} {...flags} style={{ '--fade': `${fadePx}px` } as CSSProperties}>
        <Inner item={item} mark={mark} cut={from - x} shown={to - from} />
      </span>
      {(mark.label > 0 || props.selected) && (
        <span
          className={classes.label}
          style={labelPlace(mark, from, to - from, viewWidth)}
          data-inside={mark.inside || undefined}
          data-unsourced={entry.sources.length === 0 || undefined}
        >
          {entry.conflicts.length > 0 && <TriangleAlert size={12} aria-hidden />}
          <span lang={languageOfScript(item.title)} dir="auto">
            {item.title}
          </span>
        </span>
      )}
    </button>
  );
}

/** A label in a bar stays in sight as long as the bar does. */
function labelPlace(mark: Mark, from: number, shown: number, viewWidth: number): CSSProperties {
  if (!mark.inside) {
    // At the end of the view it is shortened, not cut through a letter.
    const room = viewWidth - from - shown - besidePx - 4;
    const least = Math.min(leastLabelPx, mark.label);
    const roomBefore = Math.min(mark.before, from) - besidePx;
    if (room < least && roomBefore > room) {
      return { insetInlineEnd: '100%', marginInlineEnd: besidePx, maxWidth: Math.min(mark.item.labelPx, roomBefore) };
    }
    return { insetInlineStart: '100%', marginInlineStart: besidePx, maxWidth: Math.max(Math.min(mark.label, room), least) };
  }
  const latest = Math.max(inPadding, shown - mark.label - inPadding);
  return { insetInlineStart: Math.min(latest, Math.max(inPadding, inPadding - from)), maxWidth: mark.label };
}

interface InnerProps {
  readonly item: ChartItem;
  readonly mark: Mark;
  readonly cut: number;
  readonly shown: number;
}

/** The most likely time within a soft bar, or what surely lasted within loose ends. */
function Inner({ item, mark, cut, shown }: InnerProps) {
  const { span } = item;
  const within = span.likely ?? span.sure;
  if (!within || span.to === span.from) return null;
  const px = (ms: number) => ((ms - span.from) / (span.to - span.from)) * mark.width - cut;
  const from = Math.max(0, px(within.from));
  const width = Math.max(span.likely ? 4 : 0, Math.min(shown, px(within.to)) - from);
  const centred = span.likely ? Math.max(0, (px(within.from) + px(within.to)) / 2 - width / 2) : from;
  return <i className={span.likely ? classes.likely : classes.sure} style={{ left: centred, width }} />;
}
