import { useRef } from 'react';
import type { Place } from '../../domain/fields.ts';

/** Counts how often a place was asked for: the same place asked for again is a new question. */
export function useAsked(place: Place | undefined): number {
  const asked = useRef<{ readonly place: Place | undefined; readonly count: number }>({ place, count: 0 });
  if (asked.current.place !== place) asked.current = { place, count: asked.current.count + 1 };
  return asked.current.count;
}
