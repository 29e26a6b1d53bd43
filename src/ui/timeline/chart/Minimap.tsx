// All of the time in a narrow band: how much there is where, and which piece of it is in sight.
import { type PointerEvent, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './chart.module.css';
import { density } from './density.ts';
import type { Stretch } from './timeSpan.ts';
import { fitAll, pan, zoomAt } from './timeView.ts';
import { msAt } from './useChartPointer.ts';
import type { TimeViewState } from './useTimeView.ts';

const parts = 160;
const height = 28;

interface MinimapProps {
  readonly spans: readonly Stretch[];
  readonly extent: Stretch;
  readonly state: TimeViewState;
}

export function Minimap({ spans, extent, state }: MinimapProps) {
  const { t } = useTranslation('timeline');
  const band = useRef<HTMLDivElement>(null);
  const whole = useMemo(() => fitAll(extent, extent.to), [extent]);
  const path = useMemo(() => areaOf(density(spans, whole, parts)), [spans, whole]);
  const share = (ms: number) => Math.min(1, Math.max(0, (ms - whole.from) / (whole.to - whole.from))) * 100;
  const centreOn = (event: PointerEvent) => {
    if (!band.current || event.buttons !== 1) return;
    const at = msAt(band.current, event.clientX, whole);
    state.change((view) => pan(view, at - (view.from + view.to) / 2));
  };
  const [from, to] = [share(state.view.from), share(state.view.to)];
  return (
    <div
      ref={band}
      className={classes.minimap}
      role="img"
      aria-label={t('chart.minimap')}
      data-scrolls
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        if (state.fitted && band.current) {
          const at = msAt(band.current, event.clientX, whole);
          state.change((view) => zoomAt(view, at, 0.25));
        } else centreOn(event);
      }}
      onPointerMove={centreOn}
    >
      <svg viewBox={`0 0 ${parts} ${height}`} preserveAspectRatio="none" aria-hidden>
        <path d={path} />
      </svg>
      {!state.fitted && (
        <span className={classes.window} style={{ insetInlineStart: `${from}%`, width: `${Math.max(0.6, to - from)}%` }} />
      )}
    </div>
  );
}

/** Square roots: one event beside ten thousand is still to be seen. */
function areaOf(counts: Uint32Array): string {
  const most = Math.sqrt(counts.reduce((max, count) => Math.max(max, count), 1));
  const tops = Array.from(counts, (count, at) => {
    const y = height - (count === 0 ? 0 : Math.max(2, (Math.sqrt(count) / most) * (height - 2)));
    return `L${at} ${y.toFixed(1)}L${at + 1} ${y.toFixed(1)}`;
  });
  return `M0 ${height}${tops.join('')}L${parts} ${height}Z`;
}
