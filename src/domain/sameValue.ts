import type { Value } from './change.ts';

/** Whether two values are the same as canonical JSON would be, without writing either down: a statement may have a million letters. */
export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    for (let at = 0; at < a.length; at += 1) if (!sameValue(a[at], b[at])) return false;
    return true;
  }
  const [one, other] = [a, b] as readonly [{ readonly [key: string]: Value }, { readonly [key: string]: Value }];
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  for (const key of keys) if (!Object.hasOwn(other, key) || !sameValue(one[key], other[key])) return false;
  return true;
}
