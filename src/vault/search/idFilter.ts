// Says of most unknown ids that they are unknown, without a look into the parts: one bit an id.
import { hashId, hashText, type Part } from './part.ts';
import { hasBit, setBit } from './segment.ts';

/** Half a megabyte; of a million ids one unknown in five is looked up in vain. */
const bitCount = 2 ** 22;

export class IdFilter {
  private readonly bits = new Uint32Array(bitCount / 32);

  add(id: string): void {
    this.addHash(hashText(id));
  }
  addHash(hash: number): void {
    setBit(this.bits, hash & (bitCount - 1));
  }
  mayHold(id: string): boolean {
    return hasBit(this.bits, hashText(id) & (bitCount - 1));
  }
}

export function idFilterOf(parts: readonly Part[]): IdFilter {
  const filter = new IdFilter();
  for (const { segment } of parts) for (let at = 0; at < segment.documentCount; at++) filter.addHash(hashId(segment, at));
  return filter;
}
