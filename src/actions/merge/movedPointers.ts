// Everything that points to a merged record points to the survivor from then on: links, sources, people of events, holders.
import type { Operation, Value } from '../../domain/change.ts';
import { heldValues } from '../../domain/claims.ts';
import { fieldsOfKind } from '../../domain/dictionary.ts';
import { repointed } from '../../domain/pointers.ts';
import type { RecordHead, RecordView } from '../../domain/record.ts';
import type { ActionContext } from '../context.ts';

/**
 * Left as they are: statements with their mentions (they are what was said, and a mention of the duplicate opens the
 * survivor), sealed interviews, and bundles, which tell what left.
 */
export async function movedPointers(
  { vault }: Pick<ActionContext, 'vault'>,
  kept: RecordView,
  gone: RecordView,
): Promise<readonly Operation[]> {
  const heads = await vault.references(gone.id);
  return heads
    .filter((head) => head.id !== gone.id && head.kind !== 'bundle' && !isSealed(head))
    .flatMap((head) => (tiesBoth(head, kept, gone) ? [{ op: 'tombstone', record: head.id } as const] : moved(head, kept, gone)));
}

const isSealed = (head: RecordHead) => head.kind === 'interview' && head.fields['sealedAt'] !== undefined;

/** A link between the two would tie a record to itself. */
const tiesBoth = ({ kind, fields }: RecordHead, kept: RecordView, gone: RecordView) =>
  kind === 'link' && [fields['from'], fields['to']].every((end) => end === kept.id || end === gone.id);

function moved(head: RecordHead, kept: RecordView, gone: RecordView): Operation[] {
  const operations: Operation[] = [];
  for (const [field, { many, long }] of Object.entries(fieldsOfKind(head.kind))) {
    if (long) continue;
    for (const value of heldValues(head.fields, field)) {
      const next = field === 'claimValue' ? inText(value, kept, gone) : repointed(value, gone.id, kept.id);
      if (next === value) continue;
      if (!many) operations.push({ op: 'put', record: head.id, field, value: next });
      else {
        operations.push({ op: 'remove', record: head.id, field, value });
        operations.push({ op: 'add', record: head.id, field, value: next });
      }
    }
  }
  return operations;
}

const inText = (value: Value, kept: RecordView, gone: RecordView): Value =>
  typeof value === 'string' ? value.replaceAll(gone.id, kept.id) : value;
