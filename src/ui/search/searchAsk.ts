// What the palette or a shortcut asks of the search page, which may not be there yet.
import { useSyncExternalStore } from 'react';
import type { SearchQuestion } from './searchQuestion.ts';

export interface SearchAsk {
  /** Taken over by the page when it sees it; the text field gets the focus in any case. */
  readonly question: SearchQuestion | null;
  readonly turn: number;
}

let ask: SearchAsk = { question: null, turn: 0 };
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
const set = (next: SearchAsk) => {
  ask = next;
  for (const listener of listeners) listener();
};

export const askSearchPage = (question: SearchQuestion | null): void => set({ question, turn: ask.turn + 1 });
/** The page shows it now. The words must not outlive the vault's lock here. */
export const takeSearchAsk = (): void => set({ question: null, turn: 0 });
export const useSearchAsk = (): SearchAsk => useSyncExternalStore(subscribe, () => ask);
