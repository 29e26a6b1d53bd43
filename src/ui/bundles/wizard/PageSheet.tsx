// A sheet as wide as there is room, on which boxes lie and are drawn.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Box } from '../../../domain/fields.ts';
import { RegionArea } from '../../items/RegionArea.tsx';
import classes from './wizard.module.css';

interface PageSheetProps {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly label: string;
  /** What is covered, with an outline. */
  readonly boxes?: readonly { readonly box: Box; readonly by: string }[];
  /** Words that are looked for. */
  readonly marks?: readonly Box[];
  /** Drawn by hand and not covered yet. */
  readonly drawn: readonly Box[];
  readonly onDraw: ((box: Box) => void) | null;
  readonly children: (scale: number) => ReactNode;
}
const widest = 900;

export function PageSheet({ widthPt, heightPt, label, boxes = [], marks = [], drawn, onDraw, children }: PageSheetProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(widest);
  useEffect(() => {
    const watched = frame.current;
    if (!watched) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.min(widest, entry?.contentRect.width ?? widest)));
    observer.observe(watched);
    return () => observer.disconnect();
  }, []);
  const scale = Math.min(width / widthPt, 2);
  const place = ({ x, y, width: wide, height }: Box) => ({
    left: x * scale,
    top: y * scale,
    width: wide * scale,
    height: height * scale,
  });
  const keyOf = ({ x, y, width: wide, height }: Box) => `${x} ${y} ${wide} ${height}`;
  return (
    <div ref={frame} className={classes.frame}>
      <div className={classes.page} style={{ width: widthPt * scale, height: heightPt * scale }} role="img" aria-label={label}>
        {children(scale)}
        {boxes.map(({ box, by }) => (
          <div key={keyOf(box)} className={classes.box} data-by={by} style={place(box)} />
        ))}
        {marks.map((box) => (
          <div key={keyOf(box)} className={classes.soughtBox} style={place(box)} />
        ))}
        {drawn.map((box) => (
          <div key={keyOf(box)} className={classes.drawnBox} style={place(box)} />
        ))}
        {onDraw && <RegionArea scale={scale} onRegion={onDraw} />}
      </div>
    </div>
  );
}
