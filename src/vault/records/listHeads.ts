// Answers list queries from the heads in memory; the lists of each vault are kept with its records.

import type { ListAnswer, ListQuery } from '../listQuery.ts';
import { Lists } from '../lists/lists.ts';
import type { Records } from './records.ts';

const listsByRecords = new WeakMap<Records, Lists>();

export function listsOf(records: Records): Lists {
  const known = listsByRecords.get(records);
  if (known) return known;
  const made = new Lists(records);
  listsByRecords.set(records, made);
  return made;
}

/** Without a sort the oldest record comes first. `createdMs` and `changedMs` can be sorted by like fields. */
export const listHeads = (records: Records, query: ListQuery): ListAnswer => listsOf(records).list(query);
