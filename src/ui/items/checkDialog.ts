// Whether the check of all originals stands open; a command opens it from anywhere.
let opened = false;
const listeners = new Set<() => void>();

export const originalsDialog = {
  opened: (): boolean => opened,
  set(next: boolean): void {
    opened = next;
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
