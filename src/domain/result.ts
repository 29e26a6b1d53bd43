/** Expected outcomes are values: they survive workers and IPC, and every caller sees what can go wrong. Bugs throw. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });

/** Closes a `switch` over a union: the compiler complains here when a case is missing. */
export function never(value: never): never {
  throw new Error(`Unhandled case of kind ${typeof value}`);
}
