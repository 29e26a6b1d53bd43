import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './chart.module.css';
import { axisOf } from './ticks.ts';
import type { TimeView } from './timeView.ts';

/** The scale above the lanes and its lines through them. It is drawn for the eye: the table says every date in words. */
export function TimeAxis({ view, width }: { readonly view: TimeView; readonly width: number }) {
  const { i18n } = useTranslation();
  const axis = useMemo(() => axisOf(view, width, i18n.language), [view, width, i18n.language]);
  const at = (ms: number) => ({ insetInlineStart: ((ms - view.from) / (view.to - view.from)) * width });
  return (
    <div className={classes.axis} aria-hidden>
      {axis.coarse.map((tick) => (
        <span key={tick.ms} className={classes.coarse} style={at(tick.ms)}>
          {tick.label}
        </span>
      ))}
      {axis.fine.map((tick) => (
        <span key={tick.ms} className={classes.fine} style={at(tick.ms)}>
          <span>{tick.label}</span>
        </span>
      ))}
    </div>
  );
}

/** The fine ticks as hairlines behind the marks. */
export function AxisLines({ view, width }: { readonly view: TimeView; readonly width: number }) {
  const { i18n } = useTranslation();
  const axis = useMemo(() => axisOf(view, width, i18n.language), [view, width, i18n.language]);
  return (
    <div className={classes.lines} aria-hidden>
      {axis.fine.map((tick) => (
        <i key={tick.ms} style={{ insetInlineStart: ((tick.ms - view.from) / (view.to - view.from)) * width }} />
      ))}
    </div>
  );
}
