// Whose withdrawal is being recorded. Asked for from the person, the interview and the palette; one dialog answers.
import { useSyncExternalStore } from 'react';
import type { RecordId } from '../../domain/ids.ts';

export interface AskedWithdrawal {
  readonly person?: RecordId;
  readonly interview?: RecordId;
}

let asked: AskedWithdrawal | null = null;
const listeners = new Set<() => void>();
const become = (next: AskedWithdrawal | null) => {
  asked = next;
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const openWithdrawal = (whose: AskedWithdrawal): void => become(whose);
export const closeWithdrawal = (): void => become(null);
export const useAskedWithdrawal = (): AskedWithdrawal | null => useSyncExternalStore(subscribe, () => asked);
