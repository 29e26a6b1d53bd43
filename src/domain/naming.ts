// Which fields name a record, best first: for titles, for sorting by what a field points to, for typing ahead.
import type { Kind } from './dictionary.ts';

export const namingFields: Readonly<Record<Kind, readonly string[]>> = {
  case: ['title', 'reference'],
  person: ['name', 'pseudonym'],
  compound: ['name', 'area'],
  organization: ['name'],
  identifier: ['value', 'normalised'],
  interview: ['title', 'reference'],
  item: ['title', 'originalName', 'reference'],
  event: ['title', 'words'],
  link: ['relation'],
  source: [],
  excerpt: ['quote', 'note'],
  consent: [],
  bundle: ['recipient'],
};

export interface Named {
  readonly kind: Kind;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The record's own words for itself; null where it has none. */
export function nameOf({ kind, fields }: Named): string | null {
  for (const field of namingFields[kind]) {
    const value = fields[field];
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return null;
}
