import { type PointerEvent, useRef, useState } from 'react';
import type { Box } from '../../domain/fields.ts';
import classes from './pdfViewer.module.css';
import { type Size, type Turn, uprightBox } from './turning.ts';

interface RegionAreaProps {
  readonly scale: number;
  /** How the page is shown turned, and how large the upright page is in CSS pixels. */
  readonly turned?: { readonly turn: Turn; readonly size: Size };
  /** The rectangle that was drawn, in points (pixels of the picture for images). */
  readonly onRegion: (box: Box) => void;
}

const leastPx = 6;

/** Lies over a page while a region is being drawn: for stamps, signatures, faces and everything without text. */
export function RegionArea({ scale, turned, onRegion }: RegionAreaProps) {
  const start = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const [drawn, setDrawn] = useState<Box | null>(null);
  const at = (event: PointerEvent) => {
    const area = event.currentTarget.getBoundingClientRect();
    const inside = (value: number, size: number) => Math.min(size, Math.max(0, value));
    return { x: inside(event.clientX - area.left, area.width), y: inside(event.clientY - area.top, area.height) };
  };
  const boxTo = (end: { readonly x: number; readonly y: number }): Box | null => {
    const from = start.current;
    if (!from) return null;
    const box = {
      x: Math.min(from.x, end.x),
      y: Math.min(from.y, end.y),
      width: Math.abs(end.x - from.x),
      height: Math.abs(end.y - from.y),
    };
    return turned ? uprightBox(box, turned.size, turned.turn) : box;
  };
  const finish = (event: PointerEvent) => {
    const box = boxTo(at(event));
    start.current = null;
    setDrawn(null);
    if (!box || box.width < leastPx || box.height < leastPx) return;
    const points = (value: number) => Math.round((value / scale) * 100) / 100;
    onRegion({ x: points(box.x), y: points(box.y), width: points(box.width), height: points(box.height) });
  };
  return (
    <div
      className={classes.region}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = at(event);
      }}
      onPointerMove={(event) => start.current && setDrawn(boxTo(at(event)))}
      onPointerUp={finish}
      onPointerCancel={() => {
        start.current = null;
        setDrawn(null);
      }}
    >
      {drawn && (
        <div className={classes.drawn} style={{ left: drawn.x, top: drawn.y, width: drawn.width, height: drawn.height }} />
      )}
    </div>
  );
}
