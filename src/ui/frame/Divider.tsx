import type { KeyboardEvent, PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './frame.module.css';

interface DividerProps {
  /** The first pane's share of the width, 0 to 1. */
  readonly share: number;
  readonly onMove: (share: number) => void;
}

export const narrowest = 0.25;
const bounded = (share: number) => Math.min(1 - narrowest, Math.max(narrowest, share));

const isRightToLeft = (element: Element) => getComputedStyle(element).direction === 'rtl';

/** Between the two panes: dragged, or moved with the arrow keys. A double click makes both alike. */
export function Divider({ share, onMove }: DividerProps) {
  const { t } = useTranslation('frame');
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const panes = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!panes) return;
    const fromStart = isRightToLeft(event.currentTarget) ? panes.right - event.clientX : event.clientX - panes.left;
    onMove(bounded(fromStart / panes.width));
  };
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowLeft' ? -0.02 : event.key === 'ArrowRight' ? 0.02 : 0;
    if (step === 0) return;
    event.preventDefault();
    onMove(bounded(share + (isRightToLeft(event.currentTarget) ? -step : step)));
  };
  return (
    <div
      className={classes.divider}
      role="separator"
      aria-orientation="vertical"
      aria-label={t('pane.divider')}
      aria-valuenow={Math.round(share * 100)}
      aria-valuemin={narrowest * 100}
      aria-valuemax={(1 - narrowest) * 100}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
      onDoubleClick={() => onMove(0.5)}
    />
  );
}
