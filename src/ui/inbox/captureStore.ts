// Whether quick capture is open. Its command is asked for from anywhere; one dialog answers.
import { useSyncExternalStore } from 'react';

let open = false;
const listeners = new Set<() => void>();
const become = (next: boolean) => {
  open = next;
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const openCapture = (): void => become(true);
export const closeCapture = (): void => become(false);
export const useCaptureOpen = (): boolean => useSyncExternalStore(subscribe, () => open);
