import { readEdtf } from '../../../src/domain/edtf.ts';
import type { Edtf } from '../../../src/domain/fields.ts';

/** EDTF with its outermost days; a slip in these files stops the build. */
export function whenOf(edtf: string): Edtf {
  const read = readEdtf(edtf);
  if (!read.ok) throw new Error(`Not EDTF: ${edtf}`);
  return read.value;
}
