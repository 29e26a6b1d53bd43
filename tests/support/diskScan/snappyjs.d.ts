declare module 'snappyjs' {
  /** Raw Snappy (no framing). Throws when the bytes are not Snappy. */
  function uncompress(compressed: Uint8Array, maxLength?: number): Uint8Array;
  const SnappyJS: { readonly uncompress: typeof uncompress };
  export default SnappyJS;
}
