// Dates that cannot all be right. Pure. It says that they disagree, never which of them is wrong.
import type { Edtf } from '../../domain/fields.ts';
import type { RecordHead } from '../../domain/record.ts';

export type DateConflict =
  /** Another device wrote another date for the same event. */
  | { readonly type: 'otherDate'; readonly other: Edtf }
  /** It was over before someone who took part was born. */
  | { readonly type: 'beforeBirth'; readonly person: RecordHead; readonly other: Edtf }
  /** It lies wholly outside the time in which the place was in operation. */
  | { readonly type: 'placeClosed'; readonly place: RecordHead; readonly other: Edtf };

interface Dated {
  readonly when: Edtf | undefined;
  readonly people: readonly RecordHead[];
  readonly place: RecordHead | undefined;
  readonly disputed: readonly Edtf[];
}

export function dateConflicts({ when, people, place, disputed }: Dated): readonly DateConflict[] {
  const others = disputed.map((other) => ({ type: 'otherDate', other }) as const);
  if (!when) return others;
  const unborn = people.flatMap((person) => {
    const birth = person.fields['birth'] as Edtf | undefined;
    return birth && isBefore(when, birth) ? [{ type: 'beforeBirth', person, other: birth } as const] : [];
  });
  const operated = place?.fields['operated'] as Edtf | undefined;
  const closed =
    place && operated && (isBefore(when, operated) || isBefore(operated, when))
      ? [{ type: 'placeClosed', place, other: operated } as const]
      : [];
  return [...others, ...unborn, ...closed];
}

/** All that the one can mean lies before all that the other can. *About* a day may be another day: it never contradicts. */
function isBefore(one: Edtf, other: Edtf): boolean {
  if (/[~%?]/.test(one.edtf) || /[~%?]/.test(other.edtf)) return false;
  return one.latest !== null && other.earliest !== null && one.latest < other.earliest;
}
