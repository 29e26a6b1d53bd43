// What a checkpoint's head pages hold: all heads are read at unlock. docs/vault-format.md describes them for other readers.
import { isKind, type Kind } from '../../domain/dictionary.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import type { Attached } from '../journal/entry.ts';
import type { RecordState } from '../records/recordState.ts';
import { attachedTo, headOf, pointsTo } from '../records/views.ts';

export const recordsPerPage = 512;

/** id, kind, fields, createdMs, changedMs, 1 if deleted + 2 if contradicted, records it points to, attachments. */
type HeadLine = readonly [
  RecordId,
  Kind | null,
  RecordHead['fields'],
  number,
  number,
  number,
  readonly RecordId[],
  readonly Attached[],
];
export interface LoadedHead {
  readonly id: RecordId;
  /** Null where the kind is not known here. */
  readonly head: RecordHead | null;
  readonly pointsTo: readonly RecordId[];
  /** Bytes that the journal says came to stay with this record. */
  readonly attached: readonly Attached[];
}

export const loadedHeadOf = (state: RecordState): LoadedHead => ({
  id: state.id,
  head: headOf(state),
  pointsTo: pointsTo(state),
  attached: attachedTo(state),
});

export const headPageToJson = (records: readonly LoadedHead[]): unknown =>
  records.map(({ id, head, pointsTo: refs, attached }): HeadLine => {
    if (head === null) return [id, null, {}, 0, 0, 0, refs, attached];
    const flags = (head.deleted ? 1 : 0) + (head.contradicted ? 2 : 0);
    return [id, head.kind, head.fields, head.createdMs, head.changedMs, flags, refs, attached];
  });

/** Throws on what `headPageToJson` did not write: the page was authentic, so that is a bug. */
export function headPageFromJson(json: unknown): LoadedHead[] {
  return (json as readonly HeadLine[]).map(([id, kind, fields, createdMs, changedMs, flags, refs, attached]) => ({
    id,
    head: isKind(kind)
      ? { id, kind, fields, createdMs, changedMs, deleted: (flags & 1) !== 0, contradicted: (flags & 2) !== 0 }
      : null,
    pointsTo: refs,
    attached,
  }));
}
