import type { Value } from './change.ts';

/** JSON with sorted keys and no blanks (RFC 8785 for the values that fields hold): equal values give equal text. */
export function canonicalJson(value: Value): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((element) => canonicalJson(element)).join(',')}]`;
  const object = value as { readonly [key: string]: Value };
  const members = Object.keys(object)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(object[key] as Value)}`);
  return `{${members.join(',')}}`;
}
