// Arrays as long as a segment has documents, which every query needs several of: kept and cleared instead of made anew, since
// a hundred thousand bytes a word keep the garbage collector busy. A query runs to its end before the next one begins.

class Shelf<T extends Uint8Array | Uint16Array | Uint32Array> {
  private readonly make: (length: number) => T;
  private readonly kept = new Map<number, T[]>();
  private readonly used = new Map<number, number>();

  constructor(make: (length: number) => T) {
    this.make = make;
  }
  take(length: number): T {
    const arrays = this.kept.get(length) ?? [];
    const nth = this.used.get(length) ?? 0;
    this.used.set(length, nth + 1);
    this.kept.set(length, arrays);
    const held = arrays[nth];
    if (held !== undefined) {
      held.fill(0);
      return held;
    }
    const made = this.make(length);
    if (nth < mostKept) arrays.push(made);
    return made;
  }
  /** Everything taken may be used again. Sizes of segments that are gone are forgotten. */
  reset(): void {
    for (const length of this.kept.keys()) if (!this.used.has(length)) this.kept.delete(length);
    this.used.clear();
  }
}

const mostKept = 64;
const bytes = new Shelf((length) => new Uint8Array(length));
const words = new Shelf((length) => new Uint32Array(length));

/** Zeros. Valid until the next `resetScratch`. */
export const scratchBytes = (length: number): Uint8Array => bytes.take(length);
export const scratchWords = (length: number): Uint32Array => words.take(length);

export function resetScratch(): void {
  bytes.reset();
  words.reset();
}
