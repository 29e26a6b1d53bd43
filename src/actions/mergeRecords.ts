// Two records of the same person or thing become one. Where they differ both values are kept, everything that pointed to the
// duplicate points to the survivor, and the duplicate stays as a tombstone that says where it went. One step, one undo.
import type { Operation } from '../domain/change.ts';
import type { RecordId } from '../domain/ids.ts';
import { err, type Result } from '../domain/result.ts';
import type { CommitError, Committed } from '../vault/api.ts';
import type { ActionContext } from './context.ts';
import { mergedFields } from './merge/mergedFields.ts';
import { movedPointers } from './merge/movedPointers.ts';
import { isMergeable } from './survivorOf.ts';

export type MergeError = CommitError | { readonly type: 'notMergeable' };

export interface Merge {
  readonly survivor: RecordId;
  readonly duplicate: RecordId;
  /** Fields in which the duplicate's value leads from now on. */
  readonly duplicateLeads?: readonly string[];
}

export async function mergeRecords(context: ActionContext, merge: Merge): Promise<Result<Committed, MergeError>> {
  const { survivor, duplicate, duplicateLeads = [] } = merge;
  const [kept, gone] = await Promise.all([context.vault.get(survivor), context.vault.get(duplicate)]);
  const fit = kept && gone && kept.id !== gone.id && kept.kind === gone.kind && !kept.deleted && !gone.deleted;
  if (!fit || !isMergeable(kept.kind)) return err({ type: 'notMergeable' });
  const operations: Operation[] = [
    ...(await mergedFields(context, kept, gone, duplicateLeads)),
    ...(await movedPointers(context, kept, gone)),
    { op: 'put', record: duplicate, field: 'mergedInto', value: survivor },
    { op: 'tombstone', record: duplicate },
  ];
  return context.vault.commit({ action: 'mergeRecords', operations });
}
