// How two records of one kind differ, field by field: what the comparison shows and what the merge keeps.
import type { Value } from '../../domain/change.ts';
import { heldValues, isSameValue } from '../../domain/claims.ts';
import { fieldsOfKind } from '../../domain/dictionary.ts';
import type { RecordView } from '../../domain/record.ts';

export interface Difference {
  readonly field: string;
  readonly many: boolean;
  readonly kept: readonly Value[];
  readonly gone: readonly Value[];
  /** One value each, and not the same: a person says which leads. */
  readonly disputed: boolean;
}

/** Made by the machine or by the merge itself. */
const ownFields = new Set(['cases', 'otherValues', 'mergedInto', 'normalised']);

/** Fields in which either record says something, those in which they disagree first. */
export function differencesOf(kept: RecordView, gone: RecordView): readonly Difference[] {
  const [ours, theirs] = [kept.fields, gone.fields] as readonly Readonly<Record<string, unknown>>[];
  return Object.entries(fieldsOfKind(kept.kind))
    .flatMap(([field, { many }]): Difference[] => {
      if (ownFields.has(field)) return [];
      const [a, b] = [heldValues(ours ?? {}, field), heldValues(theirs ?? {}, field)];
      if (a.length === 0 && b.length === 0) return [];
      const [first, second] = [a[0], b[0]];
      const disputed = !many && first !== undefined && second !== undefined && !isSameValue(first, second);
      return [{ field, many, kept: a, gone: b, disputed }];
    })
    .sort((a, b) => Number(b.disputed) - Number(a.disputed));
}
