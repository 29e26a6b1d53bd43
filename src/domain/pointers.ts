import type { Value } from './change.ts';
import type { RecordId } from './ids.ts';

/** The value with every pointer to `from` turned to `to`; the very same value where there is none. */
export function repointed(value: Value, from: RecordId, to: RecordId): Value {
  if (value === from) return to;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const next = value.map((each) => repointed(each as Value, from, to));
    return next.some((each, at) => each !== value[at]) ? next : value;
  }
  const entries = Object.entries(value as { readonly [key: string]: Value });
  const next = entries.map(([key, each]) => [key, repointed(each, from, to)] as const);
  return next.some(([, each], at) => each !== entries[at]?.[1]) ? Object.fromEntries(next) : value;
}
