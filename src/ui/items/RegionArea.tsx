import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Box } from '../../domain/fields.ts';
import classes from './pdfViewer.module.css';
import { firstRegion, movedRegion } from './regionKeys.ts';
import { type Size, type Turn, uprightBox } from './turning.ts';

interface RegionAreaProps {
  readonly scale: number;
  /** How the page is shown turned, and how large the upright page is in CSS pixels. Where it is told the keys draw too. */
  readonly turned?: { readonly turn: Turn; readonly size: Size };
  /** The page that the keys draw on. */
  readonly isCurrent?: boolean;
  /** The rectangle that was drawn, in points (pixels of the picture for images). */
  readonly onRegion: (box: Box) => void;
}

const leastPx = 6;

/** Lies over a page while a region is being drawn: for stamps, signatures, faces and everything without text. */
export function RegionArea({ scale, turned, isCurrent = false, onRegion }: RegionAreaProps) {
  const { t } = useTranslation('items');
  const layer = useRef<HTMLDivElement>(null);
  const start = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const [drawn, setDrawn] = useState<Box | null>(null);
  const at = (event: PointerEvent) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const inside = (value: number, size: number) => Math.min(size, Math.max(0, value));
    return { x: inside(event.clientX - left, width), y: inside(event.clientY - top, height) };
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
  // The keys draw at once where a person reads; the pointer needs no invitation.
  useEffect(() => {
    if (isCurrent) layer.current?.focus({ preventScroll: true });
  }, [isCurrent]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && drawn) keep(drawn);
    else if (event.key === 'Escape' && drawn) setDrawn(null);
    else if (turned && event.key.startsWith('Arrow')) {
      setDrawn(drawn ? movedRegion(drawn, event, turned) : firstRegion(turned.size));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const finish = (event: PointerEvent) => {
    const box = boxTo(at(event));
    start.current = null;
    keep(box);
  };
  const keep = (box: Box | null) => {
    setDrawn(null);
    if (!box || box.width < leastPx || box.height < leastPx) return;
    const points = (value: number) => Math.round((value / scale) * 100) / 100;
    onRegion({ x: points(box.x), y: points(box.y), width: points(box.width), height: points(box.height) });
  };
  return (
    <div
      ref={layer}
      className={classes.region}
      {...(turned && { tabIndex: 0, role: 'group', 'aria-label': t('viewer.drawRegion'), onKeyDown })}
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
