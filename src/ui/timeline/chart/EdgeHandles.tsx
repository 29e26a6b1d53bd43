// The ends of the selected event, to be drawn to another day. Only where its ends are days: nothing else is that sharp.
import { type PointerEvent, type RefObject, useState } from 'react';
import type { Edtf } from '../../../domain/fields.ts';
import type { RecordId } from '../../../domain/ids.ts';
import type { TimelineEntry } from '../entries.ts';
import classes from './chart.module.css';
import { canDrag, draggedDate, type Side } from './draggedDate.ts';
import { timeSpan } from './timeSpan.ts';
import type { TimeView } from './timeView.ts';
import { type ChartItem, type ChartLayout, lanePaddingPx, laneTitlePx, rowPx } from './useChartLayout.ts';
import { msAt } from './useChartPointer.ts';

interface EdgeHandlesProps {
  readonly layout: ChartLayout;
  readonly plane: RefObject<HTMLElement | null>;
  readonly view: TimeView;
  readonly selected: RecordId | null;
  readonly onDrag: (entry: TimelineEntry, when: Edtf) => void;
}

export function EdgeHandles({ layout, plane, view, selected, onDrag }: EdgeHandlesProps) {
  const [drawn, setDrawn] = useState<Edtf | null>(null);
  const places = layout.lanes.flatMap((lane) => {
    const mark = lane.laid.marks.find(({ item }) => item.id === selected);
    const titlePx = lane.height - lane.laid.rows * rowPx - 2 * lanePaddingPx;
    const top = lane.top + (titlePx > 0 ? laneTitlePx : 0) + lanePaddingPx;
    return mark ? [{ item: mark.item as ChartItem, top: top + mark.row * rowPx }] : [];
  });
  const entry = places[0]?.item.entry;
  const when = entry?.when;
  if (!entry || entry.head.kind !== 'event' || !when || !canDrag(when)) return null;
  const shown = timeSpan(drawn ?? when);
  if (!shown) return null;
  const x = (ms: number) => ((ms - view.from) / (view.to - view.from)) * 100;
  const follow = (side: Side) => (event: PointerEvent) => {
    if (event.buttons !== 1 || !plane.current) return;
    setDrawn(draggedDate(when, side, msAt(plane.current, event.clientX, view)));
  };
  const release = () => {
    if (drawn) onDrag(entry, drawn);
    setDrawn(null);
  };
  return places.map(({ top }) => (
    <div key={top} className={classes.edges} style={{ top }} aria-hidden>
      {drawn && (
        <i
          className={classes.drawn}
          style={{ insetInlineStart: `${x(shown.from)}%`, width: `${x(shown.to) - x(shown.from)}%` }}
        />
      )}
      {(['start', 'end'] as const).map((side) => (
        <span
          key={side}
          data-edge={side}
          className={classes.edge}
          style={{ insetInlineStart: `${x(side === 'start' ? shown.from : shown.to)}%` }}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={follow(side)}
          onPointerUp={release}
          onPointerCancel={() => setDrawn(null)}
        />
      ))}
    </div>
  ));
}
