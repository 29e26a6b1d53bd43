// Who is claimed by sources and named by others, read once for all records and again only after a change.
import type { Kind } from '../../domain/dictionary.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import type { Records } from '../records/records.ts';
import { elementsOf } from './headValues.ts';

type Pointed = ReadonlyMap<RecordId, ReadonlySet<string>>;

export class Pointers {
  readonly #records: Records;
  readonly #kept = new Map<string, { readonly version: number; readonly found: Pointed }>();

  constructor(records: Records) {
    this.#records = records;
  }

  /** Claimed records, with the fields that are claimed; the empty field stands for the record as a whole. */
  claims(): Pointed {
    return this.#read('source', 'claims', (head, add) => {
      const { claim, claimField } = head.fields as { readonly claim?: RecordId; readonly claimField?: string };
      if (claim !== undefined) add(claim, claimField ?? '');
    });
  }

  /** Records that a field of that kind names, with the roles in which it does. */
  namedBy(kind: Kind, field: string): Pointed {
    return this.#read(kind, field, (head, add) => {
      for (const element of elementsOf(head, field)) {
        if (typeof element === 'string') add(element as RecordId, '');
        else if (typeof element === 'object' && element !== null && 'person' in element) {
          const { person, role = '' } = element as { readonly person: RecordId; readonly role?: string };
          add(person, role);
        }
      }
    });
  }

  #read(kind: Kind, name: string, read: (head: RecordHead, add: (id: RecordId, as: string) => void) => void): Pointed {
    const { version, heads } = this.#records;
    const key = `${kind}.${name}`;
    const kept = this.#kept.get(key);
    if (kept && (kept.version === version || !this.#hasChanged(kind, kept.version))) return kept.found;
    const found = new Map<RecordId, Set<string>>();
    const add = (id: RecordId, as: string) => {
      const known = found.get(id);
      if (known) known.add(as);
      else found.set(id, new Set([as]));
    };
    for (const id of this.#records.ofKind(kind)) {
      const head = heads.get(id);
      if (head && !head.deleted) read(head, add);
    }
    this.#kept.set(key, { version, found });
    return found;
  }

  #hasChanged(kind: Kind, since: number): boolean {
    const changed = this.#records.changedSince(since);
    if (changed === null) return true;
    for (const id of changed) if (this.#records.heads.get(id)?.kind === kind) return true;
    return false;
  }
}
