import type { RecordId } from '../../../src/domain/ids.ts';
import type { Policy } from '../../../src/redact/types.ts';

export const subjectId = (number: number) => String(number).padStart(22, 'S') as RecordId;

/** One subject for each list of terms, labelled by its number. */
export const policyOf = (...subjects: readonly (readonly [string, ...string[]])[]): Policy => ({
  subjects: subjects.map(([canonical, ...aliases], i) => ({
    subject: subjectId(i + 1),
    canonical,
    aliases,
    label: `Witness ${i + 1}`,
  })),
  extent: 'line',
  dates: 'exact',
  places: 'area',
});
