// Several sorted lists read as one: a binary heap over the next place of each.

export interface Place {
  readonly input: number;
  readonly at: number;
}
type Compare = (aInput: number, aAt: number, bInput: number, bAt: number) => number;

export class MergeQueue {
  private readonly heap: number[] = [];
  private readonly heads: Uint32Array;
  private readonly lengths: readonly number[];
  private readonly compare: Compare;

  /** `lengths` of the lists; `compare` orders two places, equal ones come in order of the lists. */
  constructor(lengths: readonly number[], compare: Compare) {
    this.lengths = lengths;
    this.compare = compare;
    this.heads = new Uint32Array(lengths.length);
    lengths.forEach((length, input) => {
      if (length > 0) this.heap.push(input);
    });
    for (let at = (this.heap.length >>> 1) - 1; at >= 0; at--) this.sink(at);
  }

  get size(): number {
    return this.heap.length;
  }
  get first(): Place {
    const input = this.heap[0] as number;
    return { input, at: this.heads[input] as number };
  }

  /** Takes the first place and all that are equal to it, in order of the lists. */
  takeEqual(): readonly [Place, ...Place[]] {
    const first = this.take();
    const taken: [Place, ...Place[]] = [first];
    while (this.heap.length > 0) {
      const next = this.first;
      if (this.compare(first.input, first.at, next.input, next.at) !== 0) break;
      taken.push(this.take());
    }
    return taken;
  }

  private take(): Place {
    const place = this.first;
    const head = place.at + 1;
    this.heads[place.input] = head;
    if (head >= (this.lengths[place.input] as number)) {
      const last = this.heap.pop() as number;
      if (this.heap.length > 0) this.heap[0] = last;
    }
    this.sink(0);
    return place;
  }

  private before(a: number, b: number): boolean {
    const order = this.compare(a, this.heads[a] as number, b, this.heads[b] as number);
    return order < 0 || (order === 0 && a < b);
  }

  private sink(from: number): void {
    const { heap } = this;
    for (let at = from; ; ) {
      let least = at;
      for (let child = at * 2 + 1; child <= at * 2 + 2 && child < heap.length; child++) {
        if (this.before(heap[child] as number, heap[least] as number)) least = child;
      }
      if (least === at) return;
      const moved = heap[at] as number;
      heap[at] = heap[least] as number;
      heap[least] = moved;
      at = least;
    }
  }
}
