// What piece of time is in sight: everything, until a person moves or zooms it.
import { useCallback, useMemo, useState } from 'react';
import type { Stretch } from './timeSpan.ts';
import { fitAll, type TimeView } from './timeView.ts';

export interface TimeViewState {
  readonly view: TimeView;
  /** Everything is in sight. */
  readonly fitted: boolean;
  change(step: (view: TimeView) => TimeView): void;
  fit(): void;
}

export function useTimeView(extent: Stretch | null): TimeViewState {
  const [nowMs] = useState(() => Date.now());
  const [chosen, setChosen] = useState<TimeView | null>(null);
  const whole = useMemo(() => fitAll(extent, nowMs), [extent, nowMs]);
  const change = useCallback((step: (view: TimeView) => TimeView) => setChosen((now) => step(now ?? whole)), [whole]);
  const fit = useCallback(() => setChosen(null), []);
  return useMemo(() => ({ view: chosen ?? whole, fitted: chosen === null, change, fit }), [chosen, whole, change, fit]);
}
