// Numbers for pairs of characters, in an open hash table: a Map of numbers this large keeps each as an object.

const empty = -1;

export class SeamNumbers {
  private keys = new Uint32Array(1024);
  private values = new Int32Array(1024).fill(empty);
  private count = 0;

  /** The number kept for the pair, or what `make` answers, which is kept then. */
  of(before: number, after: number, make: () => number): number {
    const key = ((before << 16) | after) >>> 0;
    let slot = this.slotOf(key);
    const known = this.values[slot] as number;
    if (known !== empty) return known;
    if (this.count * 2 >= this.keys.length) {
      this.grow();
      slot = this.slotOf(key);
    }
    this.count++;
    this.keys[slot] = key;
    const made = make();
    this.values[slot] = made;
    return made;
  }

  private slotOf(key: number): number {
    const mask = this.keys.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & mask;
    while (this.values[slot] !== empty && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.values = new Int32Array(keys.length * 2).fill(empty);
    values.forEach((value, at) => {
      if (value === empty) return;
      const slot = this.slotOf(keys[at] as number);
      this.keys[slot] = keys[at] as number;
      this.values[slot] = value;
    });
  }
}
