// What we use of the `edtf` package, which ships no types.
declare module 'edtf' {
  /** Throws when the text is not EDTF. Bounds are milliseconds in UTC, ±Infinity for an open end. */
  export default function edtf(text: string): { readonly min: number | null; readonly max: number | null };
  /** What the grammar found. The objects' own `type` is the name of their class, which a bundler changes. */
  export function parse(text: string): { readonly type: string };
}
