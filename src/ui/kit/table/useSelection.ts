// Which rows are selected. All of a list is selected by its query: the records themselves are never loaded for it.
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { RecordId } from '../../../domain/ids.ts';
import type { ListQuery, Selection } from '../../../vault/api.ts';

interface Chosen {
  /** All but `ids`, or only `ids`. */
  readonly all: boolean;
  readonly ids: ReadonlySet<RecordId>;
}
const none: Chosen = { all: false, ids: new Set() };

export interface TableSelection {
  readonly count: number;
  /** Everything that is listed. */
  readonly isAll: boolean;
  readonly selection: Selection;
  has(id: RecordId): boolean;
  toggle(id: RecordId): void;
  add(ids: readonly RecordId[]): void;
  all(): void;
  clear(): void;
}

/** Another list is another selection: what is not in sight must not be changed by mistake. */
export function useSelection(query: ListQuery, records: number): TableSelection {
  const [chosen, setChosen] = useState(none);
  const key = JSON.stringify({ ...query, sort: undefined, naming: undefined });
  useEffect(() => setChosen(none), [key]);
  const count = chosen.all ? Math.max(0, records - chosen.ids.size) : chosen.ids.size;
  const toggle = useCallback((id: RecordId) => setChosen((now) => ({ ...now, ids: toggled(now.ids, id) })), []);
  const add = useCallback(
    (ids: readonly RecordId[]) =>
      setChosen((now) => {
        const next = new Set(now.ids);
        for (const id of ids) {
          if (now.all) next.delete(id);
          else next.add(id);
        }
        return { ...now, ids: next };
      }),
    [],
  );
  const all = useCallback(() => setChosen({ all: true, ids: new Set() }), []);
  const clear = useCallback(() => setChosen(none), []);
  return useMemo(
    () => ({
      count,
      isAll: count > 0 && count === records,
      selection: chosen.all ? { kind: 'query', query, except: [...chosen.ids] } : { kind: 'ids', ids: [...chosen.ids] },
      has: (id) => chosen.ids.has(id) !== chosen.all,
      toggle,
      add,
      all,
      clear,
    }),
    [chosen, count, records, query, toggle, add, all, clear],
  );
}

function toggled(ids: ReadonlySet<RecordId>, id: RecordId): ReadonlySet<RecordId> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
