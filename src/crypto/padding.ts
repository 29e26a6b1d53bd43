// Padmé (Nikitin and others, "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", 2019, section 4):
// a length may only be one of a few, so that a size says little about what is inside; at most 12 % is added.

/** The smallest length not under `length` that Padmé allows. Bytes. */
export function padme(length: number): number {
  if (length < 2) return length;
  const exponent = Math.floor(Math.log2(length));
  const bitsOfExponent = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** Math.max(0, exponent - bitsOfExponent);
  return Math.ceil(length / step) * step;
}
