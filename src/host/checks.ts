// Small checks for what crosses the border between the page and the machine. Each says yes or no; none of them throws.
export type Check<T> = (value: unknown) => value is T;
export type Checked<C> = C extends Check<infer T> ? T : never;

export const isBoolean: Check<boolean> = (value) => typeof value === 'boolean';

export const wholeNumber =
  (from: number, to: number): Check<number> =>
  (value): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to;

/** A string of at most `longest` UTF-16 units whose whole text fits `pattern`. */
export const text =
  <T extends string = string>(longest: number, pattern: RegExp): Check<T> =>
  (value): value is T =>
    typeof value === 'string' && value.length <= longest && pattern.test(value);

export const oneOf =
  <const T extends string>(names: readonly T[]): Check<T> =>
  (value): value is T =>
    typeof value === 'string' && (names as readonly string[]).includes(value);

/** Bytes in their own buffer type; a Node Buffer is a Uint8Array too, but its prototype does not survive the border. */
export const bytes =
  (longest: number): Check<Uint8Array> =>
  (value): value is Uint8Array =>
    value instanceof Uint8Array && value.byteLength <= longest;

/** Arguments in their order, no more and no fewer. */
export const args =
  <const Checks extends readonly Check<unknown>[]>(
    ...checks: Checks
  ): Check<{ readonly [I in keyof Checks]: Checked<Checks[I]> }> =>
  (value): value is { readonly [I in keyof Checks]: Checked<Checks[I]> } =>
    Array.isArray(value) && value.length === checks.length && checks.every((check, index) => check(value[index]));
