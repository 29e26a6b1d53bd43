// What another part of the app asks of the timeline screen, which may not be there yet: to begin an event, to show one record's time.
import { useSyncExternalStore } from 'react';
import type { TimelineFilter } from './timelineFilter.ts';

export interface TimelineAsk {
  /** Grows with every request to write down an event. */
  readonly newEvent: number;
  /** A filter that nobody has taken over yet. */
  readonly filter: TimelineFilter | null;
}

let ask: TimelineAsk = { newEvent: 0, filter: null };
const listeners = new Set<() => void>();
const set = (next: TimelineAsk) => {
  ask = next;
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const askForNewEvent = (): void => set({ ...ask, newEvent: ask.newEvent + 1 });
export const askForFilter = (filter: TimelineFilter): void => set({ ...ask, filter });
export const takeFilter = (): void => set({ ...ask, filter: null });
/** The field has the focus: the request is met. */
export const takeNewEvent = (): void => set({ ...ask, newEvent: 0 });

export const useTimelineAsk = (): TimelineAsk => useSyncExternalStore(subscribe, () => ask);
