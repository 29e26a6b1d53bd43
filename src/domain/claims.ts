// What a record says in one of its fields: the value that leads, the others that somebody holds against it, and which sources
// bear out which. Values are compared by their canonical JSON.
import { canonicalJson } from './canonicalJson.ts';
import type { Value } from './change.ts';
import type { OtherValue } from './fields.ts';
import type { RecordHead } from './record.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The elements of a set, the one value of a single field, or nothing. */
export function heldValues(fields: Fields, field: string): readonly Value[] {
  const held = fields[field] as Value | undefined;
  if (held === undefined || held === null) return [];
  return Array.isArray(held) ? (held as readonly Value[]) : [held];
}

export const otherValues = (fields: Fields, field: string): readonly Value[] =>
  ((fields['otherValues'] as readonly OtherValue[] | undefined) ?? [])
    .filter((other) => other.field === field)
    .map(({ value }) => value);

export const claimKey = (value: Value): string => canonicalJson(value);
export const isSameValue = (a: Value, b: Value): boolean => claimKey(a) === claimKey(b);

/** Sources of one value. A source that names no value bears out the one that leads. */
export function sourcesOfValue(
  sources: readonly RecordHead[],
  claim: { readonly field: string; readonly value: Value; readonly leads: boolean },
): readonly RecordHead[] {
  const key = claimKey(claim.value);
  return sources.filter(({ fields }) => {
    if (fields['claimField'] !== claim.field) return false;
    return fields['claimValue'] === undefined ? claim.leads : fields['claimValue'] === key;
  });
}

/** Sources of the field that bear out none of the values which stand now: what they bore out was taken away. */
export function sourcesWithoutValue(
  sources: readonly RecordHead[],
  field: string,
  values: readonly Value[],
): readonly RecordHead[] {
  const known = new Set(values.map(claimKey));
  return sources.filter(
    ({ fields }) =>
      fields['claimField'] === field && typeof fields['claimValue'] === 'string' && !known.has(fields['claimValue']),
  );
}
