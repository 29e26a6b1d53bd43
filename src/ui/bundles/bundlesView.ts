// Which face of the workspace is shown. Kept outside React, so that a command from anywhere can turn to it.
import { useSyncExternalStore } from 'react';

export type BundlesView = 'register' | 'export' | 'verify';

let shown: BundlesView = 'register';
const listeners = new Set<() => void>();

export function showBundles(view: BundlesView): void {
  shown = view;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
export const useBundlesView = (): BundlesView => useSyncExternalStore(subscribe, () => shown);
