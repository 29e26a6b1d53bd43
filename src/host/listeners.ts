// Who listens to the events of a host.
import type { HostEvent } from './contract.ts';

export interface Listeners {
  on(listener: (event: HostEvent) => void): () => void;
  tell(event: HostEvent): void;
}

export function createListeners(): Listeners {
  const listeners = new Set<(event: HostEvent) => void>();
  return {
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(event) {
      for (const listener of listeners) listener(event);
    },
  };
}
