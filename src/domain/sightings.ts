// When somebody or something was first and last seen, read from everything that has a date.
import type { Edtf } from './fields.ts';

export interface Sighting {
  readonly when: Edtf;
}

/** The one that may lie earliest, and the one that may lie latest. Dates that are open on that side come after those that are not. */
export function firstAndLast<S extends Sighting>(sightings: readonly S[]): { readonly first: S; readonly last: S } | null {
  const dated = sightings.filter(({ when }) => when.earliest !== null || when.latest !== null);
  const begin = ({ when }: S) => when.earliest ?? when.latest ?? '';
  const end = ({ when }: S) => when.latest ?? when.earliest ?? '';
  const [some] = dated;
  if (!some) return null;
  return {
    first: dated.reduce((a, b) => (begin(b) < begin(a) || (begin(b) === begin(a) && end(b) < end(a)) ? b : a), some),
    last: dated.reduce((a, b) => (end(b) > end(a) || (end(b) === end(a) && begin(b) > begin(a)) ? b : a), some),
  };
}

/** What is certainly over before `beginning` can have come: seen before she was born, held before the place was opened. */
export const tooEarly = <S extends Sighting>(beginning: Edtf | undefined, sightings: readonly S[]): readonly S[] => {
  const from = beginning?.earliest;
  return from ? sightings.filter(({ when }) => when.latest !== null && when.latest < from) : [];
};
