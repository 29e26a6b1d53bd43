// An excerpt that was just made, told to whoever takes notes beside it: the note drops a chip where its cursor stands.
import type { Place } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';

export interface FreshExcerpt {
  readonly excerpt: RecordId;
  readonly origin: RecordId;
  readonly place: Place;
  /** What chips call the origin (`D-17`), or its title. */
  readonly name: string;
}

const listeners = new Set<(fresh: FreshExcerpt) => void>();

export const freshExcerpts = {
  tell(fresh: FreshExcerpt): void {
    for (const listener of listeners) listener(fresh);
  },
  listen(listener: (fresh: FreshExcerpt) => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
