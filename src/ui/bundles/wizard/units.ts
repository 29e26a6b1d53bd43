// What a person looks at before sealing: each statement and each page of each item is one unit.
import type { ExportPlan, PlannedStatement } from '../../../actions/export/planExport.ts';
import type { ItemRendition } from '../../../actions/export/redactItem.ts';
import type { RecordId } from '../../../domain/ids.ts';
import type { RenditionState } from './useRenditions.ts';

export interface Unit {
  readonly key: string;
  /** Changes with what the unit shows: what was looked at before it changed was not looked at. */
  readonly mark: string;
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
  leftOut: readonly RecordId[],
): readonly Unit[] {
  return [
    ...statements.map((planned) => unit(planned.interview.id, 1, 1, coveredIn(planned), textOf(planned))),
    ...items.flatMap(({ id }) => {
      const state = states.get(id);
      return state?.kind === 'done' ? pagesOf(id, state.rendition) : [unit(id, 1, 1, 0, state?.kind ?? '')];
    }),
  ].filter(({ record }) => !leftOut.includes(record));
}

function pagesOf(id: RecordId, { pages, finds, bytes }: ItemRendition): readonly Unit[] {
  if (pages.length === 0) return [unit(id, 1, 1, finds.length, `${bytes.length} ${JSON.stringify(finds)}`)];
  return pages.map(({ page, boxes }) => unit(id, page, pages.length, boxes.length, JSON.stringify(boxes)));
}

const unit = (record: RecordId, page: number, pages: number, covered: number, shows: string): Unit => ({
  key: `${record} ${page}`,
  mark: `${record} ${page} ${short(shows)}`,
  record,
  page,
  pages,
  covered,
});
const textOf = ({ title, statement, translation }: PlannedStatement) =>
  JSON.stringify([title, statement.paragraphs, translation?.paragraphs ?? []]);

/** FNV-1a, 32 bits: tells a change, and tells nothing of what changed. */
function short(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

export const coveredIn = ({ statement, translation }: PlannedStatement): number =>
  statement.finds.length + (translation?.finds.length ?? 0);
