// What a person looks at before sealing: each statement and each page of each item is one unit.
import type { ExportPlan, PlannedStatement } from '../../../actions/export/planExport.ts';
import type { RecordId } from '../../../domain/ids.ts';
import type { RenditionState } from './useRenditions.ts';

export interface Unit {
  readonly key: string;
  readonly record: RecordId;
  /** From 1; items that are not redacted yet, or were refused, are one unit. */
  readonly page: number;
  readonly pages: number;
  /** How many places are covered on it. */
  readonly covered: number;
}

export function unitsOf(
  { statements, items }: ExportPlan,
  states: ReadonlyMap<RecordId, RenditionState>,
  leftOut: ReadonlySet<RecordId>,
): readonly Unit[] {
  return [
    ...statements.map((planned) => unit(planned.interview.id, 1, 1, coveredIn(planned))),
    ...items.flatMap(({ id }) => {
      const state = states.get(id);
      if (state?.kind !== 'done') return [unit(id, 1, 1, 0)];
      const { pages, finds } = state.rendition;
      if (pages.length === 0) return [unit(id, 1, 1, finds.length)];
      return pages.map(({ page, boxes }) => unit(id, page, pages.length, boxes.length));
    }),
  ].filter(({ record }) => !leftOut.has(record));
}

const unit = (record: RecordId, page: number, pages: number, covered: number): Unit => ({
  key: `${record} ${page}`,
  record,
  page,
  pages,
  covered,
});
export const coveredIn = ({ statement, translation }: PlannedStatement): number =>
  statement.finds.length + (translation?.finds.length ?? 0);
